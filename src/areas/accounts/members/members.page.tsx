import { MEMBERSHIP_ROLES, ROLE_NAMES } from '#domain/accounts/roles.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { SelectField, TextField } from '#web/fields.tsx';
import { Form } from '#web/form.tsx';
import type { FormValues } from '#web/form-values.ts';
import { Button } from '#web/govuk/button.tsx';
import { Pagination } from '#web/govuk/pagination.tsx';
import { Tag } from '#web/govuk/tag.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { MEMBERS, rightInWords } from './members.content.ts';
import type { Member } from './members.queries.ts';

interface MembersPageProps {
  readonly shell: Shell;
  readonly members: readonly Member[];
  readonly filter: FormValues;
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly moreHref: string | null;
  readonly mayLetIn: boolean;
}

/** Who may sign in, as what, how, and when they were last here. */
export function MembersPage(props: MembersPageProps) {
  const { columns } = MEMBERS;
  return (
    <Page shell={props.shell} title={MEMBERS.title} width="wide">
      <h1 class="govuk-heading-l">{MEMBERS.title}</h1>
      <p class="govuk-body">{MEMBERS.intro}</p>
      {props.mayLetIn && <Button href="/people/new">{MEMBERS.letIn}</Button>}
      <Filter {...props} />
      {props.members.length === 0 ? (
        <EmptyState title={MEMBERS.none}>{MEMBERS.noneHint}</EmptyState>
      ) : (
        <DataTable
          caption={MEMBERS.title}
          isCaptionHidden
          rows={props.members}
          columns={[
            { head: columns.name, cell: (member) => <Name member={member} /> },
            { head: columns.what, cell: (member) => <What member={member} /> },
            { head: columns.how, cell: MEMBERS.how },
            { head: columns.seen, cell: (member) => MEMBERS.seen(member.lastSeenAt) },
          ]}
        />
      )}
      {props.moreHref && <Pagination next={{ href: props.moreHref, text: MEMBERS.more }} />}
    </Page>
  );
}

function Filter({ filter, organisations }: MembersPageProps) {
  const form = { values: filter, errors: [] };
  return (
    <Form method="get" action="/people" submit={MEMBERS.filter}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-half">
          <TextField form={form} name="search" label={MEMBERS.search} />
          <SelectField
            form={form}
            name="role"
            label={MEMBERS.role}
            items={[
              { value: '', text: MEMBERS.any },
              ...MEMBERSHIP_ROLES.map((role) => ({ value: role, text: ROLE_NAMES[role] })),
            ]}
          />
        </div>
        <div class="govuk-grid-column-one-half">
          <SelectField
            form={form}
            name="organisation"
            label={MEMBERS.organisation}
            items={[
              { value: '', text: MEMBERS.any },
              ...organisations.map(({ id, name }) => ({ value: id, text: name })),
            ]}
          />
          <SelectField
            form={form}
            name="standing"
            label={MEMBERS.standing}
            items={[
              { value: 'now', text: MEMBERS.standings.now },
              { value: 'ended', text: MEMBERS.standings.ended },
              { value: 'all', text: MEMBERS.everybody },
            ]}
          />
        </div>
      </div>
    </Form>
  );
}

function Name({ member }: { member: Member }) {
  return (
    <>
      <a class="govuk-link" href={`/people/${member.id}`}>
        {member.name}
      </a>
      {member.disabledAt !== null && (
        <>
          <br />
          <Tag classes="govuk-tag--red">{MEMBERS.disabled}</Tag>
        </>
      )}
    </>
  );
}

// What still holds; of somebody who holds nothing any more, what ended last.
function What({ member }: { member: Member }) {
  const holding = member.rights.filter(({ endedAt }) => endedAt === null);
  const shown = holding.length > 0 ? holding : member.rights.slice(0, 1);
  return (
    <>
      {shown.map((right, at) => (
        <>
          {at > 0 && <br />}
          {rightInWords(right)}
          {right.endedAt !== null && `, ${MEMBERS.ended(right.endedAt)}`}
        </>
      ))}
    </>
  );
}
