import type { Child } from 'hono/jsx';
import { Fieldset, type FieldsetProps } from './fieldset.tsx';
import { describedByIds, type FieldParts, FormGroup, HintAndError } from './form-group.tsx';
import { Hint } from './hint.tsx';
import { Label } from './label.tsx';
import { type Attributes, classList, type Maybe, type Part, type Styling, wordsOf } from './part.ts';

export interface Choice {
  readonly value: string;
  readonly text: Child;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly hint?: Part;
  /** Wins over the group's value. */
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly label?: Styling | undefined;
  readonly attributes?: Attributes | undefined;
  /** Shown under the choice while it is chosen (always, in a browser that cannot tell). */
  readonly conditional?: Child;
}

/** A word between choices, such as "or". */
export interface Divider {
  readonly divider: string;
}

export interface ChoicesProps extends FieldParts, Styling {
  readonly name: string;
  readonly idPrefix?: string | undefined;
  readonly fieldset?: FieldsetProps | undefined;
  readonly items: readonly Maybe<Choice | Divider>[];
}

interface Kind {
  readonly block: 'govuk-radios' | 'govuk-checkboxes';
  readonly inputType: 'radio' | 'checkbox';
  readonly isChosen: (value: string) => boolean;
}

/** What radios and checkboxes have in common: a list of choices under a legend, hint and error. */
export function Choices({ group, kind }: { group: ChoicesProps; kind: Kind }) {
  const prefix = group.idPrefix ?? group.name;
  const describedBy = describedByIds(prefix, {
    ...group,
    describedBy: group.fieldset?.describedBy ?? group.describedBy,
  });
  const content = (
    <>
      <HintAndError id={prefix} parts={group} />
      <div class={classList(kind.block, group.classes)} {...group.attributes}>
        {group.items.map((item, index) => {
          if (!item) return null;
          if ('divider' in item) return <div class={`${kind.block}__divider`}>{item.divider}</div>;
          const id = item.id ?? (index === 0 ? prefix : `${prefix}-${index + 1}`);
          const outer = kind.inputType === 'checkbox' && !group.fieldset ? describedBy : undefined;
          return <ChoiceRow item={item} id={id} name={item.name ?? group.name} outer={outer} kind={kind} />;
        })}
      </div>
    </>
  );
  return (
    <FormGroup parts={group}>
      {group.fieldset ? (
        <Fieldset {...group.fieldset} describedBy={describedBy}>
          {content}
        </Fieldset>
      ) : (
        content
      )}
    </FormGroup>
  );
}

interface ChoiceRowProps {
  readonly item: Choice;
  readonly id: string;
  readonly name: string;
  /** Ids that explain the whole group, where no fieldset carries them. */
  readonly outer: string | undefined;
  readonly kind: Kind;
}

function ChoiceRow({ item, id, name, outer, kind }: ChoiceRowProps) {
  const hintId = item.hint ? `${id}-item-hint` : undefined;
  return (
    <>
      <div class={`${kind.block}__item`}>
        <input
          class={`${kind.block}__input`}
          id={id}
          name={name}
          type={kind.inputType}
          value={item.value}
          checked={item.checked ?? kind.isChosen(item.value)}
          disabled={item.disabled}
          aria-describedby={classList(outer, hintId) || undefined}
          {...item.attributes}
        />
        <Label
          label={{
            text: item.text,
            classes: classList(`${kind.block}__label`, item.label?.classes),
            attributes: item.label?.attributes,
          }}
          for={id}
        />
        {item.hint && (
          <Hint
            id={hintId}
            hint={{
              ...wordsOf(item.hint),
              classes: classList(`${kind.block}__hint`, wordsOf(item.hint).classes),
            }}
          />
        )}
      </div>
      {item.conditional && (
        <div class={`${kind.block}__conditional`} id={`conditional-${id}`}>
          {item.conditional}
        </div>
      )}
    </>
  );
}
