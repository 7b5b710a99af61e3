import { ASKED_BY } from '#domain/privacy/access-requests.ts';
import { type Day, dayInWords, dayOf } from '#domain/shared/day.ts';
import { fullName } from '#domain/young-people/names.ts';
import { Confirmation } from '#web/confirmation.tsx';
import { DateField, RadiosField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { InsetText } from '#web/govuk/inset-text.tsx';
import { SummaryList } from '#web/govuk/summary-list.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { ERASE, HOLD } from './erase.content.ts';
import type { Hold as LegalHold } from './erasing.queries.ts';
import { ASK, FILE, RELEASE } from './file.content.ts';
import type { FileOf, FileRequest } from './file-requests.queries.ts';
import type { PersonalFile } from './read-file.ts';

export interface FilePageProps {
  readonly shell: Shell;
  readonly person: FileOf;
  readonly file: PersonalFile;
  readonly requests: readonly FileRequest[];
  readonly today: Day;
  readonly mayKeep: boolean;
  readonly hold: LegalHold | undefined;
  /** May set and lift a hold, and erase. */
  readonly mayErase: boolean;
  readonly once: string;
}

/** The right of access, for those who prepare a file: who asked, by when, what is left to go through. */
export function FilePage(props: FilePageProps) {
  const { person, requests } = props;
  const title = FILE.title(fullName(person));
  const open = requests.find(({ releasedAt }) => releasedAt === null) ?? null;
  return (
    <Page shell={props.shell} title={title} above={<BackLink href={`/young-people/${person.id}/activity`} />}>
      <h1 class="govuk-heading-l">{title}</h1>
      {person.erasedAt !== null && <InsetText>{FILE.erased(dayInWords(dayOf(person.erasedAt)))}</InsetText>}
      <p class="govuk-body">{FILE.intro}</p>
      {open === null ? <NotAsked {...props} /> : <Asked {...props} open={open} />}
      <LeftOut file={props.file} />
      <Before {...props} />
      <Hold {...props} />
    </Page>
  );
}

const pathOf = ({ person }: FilePageProps) => `/young-people/${person.id}/file`;

function NotAsked(props: FilePageProps) {
  return (
    <>
      <p class="govuk-body">{FILE.none}</p>
      {props.mayKeep && <Button href={`${pathOf(props)}/ask`}>{FILE.note}</Button>}
    </>
  );
}

function Asked(props: FilePageProps & { readonly open: FileRequest }) {
  const { open, file, today } = props;
  const left = file.passages.filter(({ decision }) => decision === null).length;
  const rows = [
    { key: FILE.askedBy, value: ASK.names[open.askedBy] },
    { key: FILE.askedOn, value: dayInWords(open.askedOn) },
    {
      key: FILE.dueOn,
      value: (
        <>
          {dayInWords(open.dueOn)} {today > open.dueOn && <Tag classes="govuk-tag--red">{FILE.overdue}</Tag>}
        </>
      ),
    },
  ];
  return (
    <>
      <h2 class="govuk-heading-m">{FILE.open}</h2>
      <SummaryList rows={rows} />
      <p class="govuk-body">{left === 0 ? FILE.allGone : FILE.toGo(left, file.passages.length)}</p>
      {props.mayKeep && (
        <div class="govuk-button-group">
          {left > 0 && <Button href={`${pathOf(props)}/passages`}>{FILE.go}</Button>}
          {left === 0 && <Button href={`${pathOf(props)}/release`}>{FILE.release}</Button>}
          {left < file.passages.length && (
            <a class="govuk-link" href={`${pathOf(props)}/passages?again=yes`}>
              {FILE.goAgain}
            </a>
          )}
        </div>
      )}
    </>
  );
}

function LeftOut({ file: { leftOut } }: Pick<FilePageProps, 'file'>) {
  if (leftOut.size === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{FILE.leftOut}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {[...leftOut].map(([table, many]) => (
          <li>
            {many} {FILE.leftOutNames[table] ?? table}
          </li>
        ))}
      </ul>
    </>
  );
}

function Hold({ person, hold, mayErase, once }: FilePageProps) {
  const path = `/young-people/${person.id}`;
  if (hold === undefined)
    return mayErase && person.erasedAt === null ? (
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`${path}/hold`}>
            {HOLD.link}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`${path}/erase`}>
            {ERASE.link}
          </a>
        </li>
      </ul>
    ) : null;
  return (
    <>
      <InsetText>
        {HOLD.stands(dayInWords(dayOf(hold.setAt)), hold.setBy ?? HOLD.somebody)} {hold.reason}
      </InsetText>
      {mayErase && (
        <form method="post" action={`${path}/hold/lift`} novalidate>
          <input type="hidden" name="_once" value={once} />
          <Button classes="govuk-button--secondary">{HOLD.lift}</Button>
        </form>
      )}
    </>
  );
}

function Before(props: FilePageProps) {
  const done = props.requests.flatMap(({ id, releasedAt }) =>
    releasedAt === null ? [] : [{ id, releasedAt }],
  );
  if (done.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{FILE.before}</h2>
      <ul class="govuk-list">
        {done.map(({ id, releasedAt }) => (
          <li>
            <a class="govuk-link" href={`${pathOf(props)}/released/${id}`}>
              {FILE.copy(dayInWords(dayOf(releasedAt)))}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

export interface FileFormProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly name: string;
  readonly path: string;
  readonly hidden: Readonly<Record<string, string>>;
}

export function AskForFilePage({ shell, form, name, path, hidden }: FileFormProps) {
  return (
    <Page shell={shell} title={ASK.title} hasErrors={form.errors.length > 0} above={<BackLink href={path} />}>
      <FormErrors form={form} />
      <span class="govuk-caption-l">{name}</span>
      <h1 class="govuk-heading-l">{ASK.title}</h1>
      <Form action={`${path}/ask`} submit={ASK.submit} hidden={hidden} cancelHref={path}>
        <RadiosField
          form={form}
          name="askedBy"
          label={ASK.askedBy}
          items={ASKED_BY.map((value) => ({ value, text: ASK.names[value] }))}
        />
        <DateField form={form} name="askedOn" label={ASK.askedOn} hint={ASK.askedOnHint} />
      </Form>
    </Page>
  );
}

export function ReleaseFilePage({ shell, form, name, path, hidden }: FileFormProps) {
  const question = RELEASE.question(name);
  return (
    <Page shell={shell} title={question} hasErrors={form.errors.length > 0} above={<BackLink href={path} />}>
      <FormErrors form={form} />
      <Confirmation
        question={question}
        effects={RELEASE.effects}
        action={`${path}/release`}
        submit={RELEASE.submit}
        hidden={hidden}
        cancelHref={path}
      />
    </Page>
  );
}
