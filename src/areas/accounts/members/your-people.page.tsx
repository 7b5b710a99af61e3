import { DataTable } from '#web/data-table.tsx';
import { TextField } from '#web/fields.tsx';
import { Form, FormErrors } from '#web/form.tsx';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { type MemberFormProps, WhoFields } from './member-forms.page.tsx';
import { LET_IN, MEMBER, MEMBERS, rightInWords, YOUR_PEOPLE } from './members.content.ts';
import type { Member, Right } from './members.queries.ts';

/** A supervisor by name, who does not sign in yet. */
export interface NotLetIn {
  readonly id: string;
  readonly name: string;
  readonly siteName: string;
}

interface YourPeoplePageProps {
  readonly shell: Shell;
  readonly members: readonly Member[];
  readonly supervisors: readonly NotLetIn[];
  readonly organisationId: string;
  readonly ownUserId: string | null;
  readonly moreHref: string | null;
}

/** Who signs in for an employer, for its owner: one line for each right. */
export function YourPeoplePage(props: YourPeoplePageProps) {
  const { columns } = YOUR_PEOPLE;
  const lines = props.members.flatMap((member) =>
    member.rights
      .filter(({ endedAt, organisationId }) => endedAt === null && organisationId === props.organisationId)
      .map((right) => ({ member, right })),
  );
  return (
    <Page shell={props.shell} title={YOUR_PEOPLE.title} width="wide">
      <h1 class="govuk-heading-l">{YOUR_PEOPLE.title}</h1>
      <p class="govuk-body">{YOUR_PEOPLE.intro}</p>
      <DataTable
        caption={YOUR_PEOPLE.title}
        isCaptionHidden
        rows={lines}
        columns={[
          { head: columns.name, cell: ({ member }) => member.name },
          { head: columns.what, cell: ({ right }) => rightInWords({ ...right, organisationName: null }) },
          { head: columns.how, cell: ({ member }) => member.email ?? MEMBER.noEmail },
          {
            head: columns.end,
            cell: ({ member, right }) =>
              member.id === props.ownUserId ? YOUR_PEOPLE.self : <EndLink member={member} right={right} />,
          },
        ]}
      />
      {props.moreHref && (
        <p class="govuk-body">
          <a class="govuk-link" href={props.moreHref}>
            {MEMBERS.more}
          </a>
        </p>
      )}
      <Supervisors {...props} />
      <Button href="/your-people/owners/new" classes="govuk-button--secondary">
        {YOUR_PEOPLE.letOwnerIn}
      </Button>
    </Page>
  );
}

function EndLink({ member, right }: { member: Member; right: Right }) {
  return (
    <a class="govuk-link" href={`/your-people/${right.id}/end`}>
      {YOUR_PEOPLE.end}
      <span class="govuk-visually-hidden">{YOUR_PEOPLE.endOf(member.name)}</span>
    </a>
  );
}

function Supervisors({ supervisors, organisationId }: YourPeoplePageProps) {
  const { supervisorColumns: heads } = YOUR_PEOPLE;
  return (
    <>
      {supervisors.length > 0 && (
        <DataTable
          caption={YOUR_PEOPLE.supervisors}
          rows={supervisors}
          columns={[
            { head: heads.name, cell: (one) => one.name },
            { head: heads.site, cell: (one) => one.siteName },
            {
              head: heads.letIn,
              cell: (one) => (
                <a class="govuk-link" href={`/your-people/supervisors/${one.id}/new`}>
                  {YOUR_PEOPLE.letIn}
                  <span class="govuk-visually-hidden">{YOUR_PEOPLE.letInOf(one.name)}</span>
                </a>
              ),
            },
          ]}
        />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`/employers/${organisationId}/supervisors/new`}>
          {YOUR_PEOPLE.addSupervisor}
        </a>
      </p>
    </>
  );
}

/** Lets somebody of the employer in: another owner, or (`supervisor`) somebody who is named as a supervisor. */
export function LetOwnIn(props: MemberFormProps & { readonly supervisor: { readonly name: string } | null }) {
  const { shell, form, supervisor, backHref, ...rest } = props;
  const title =
    supervisor === null ? YOUR_PEOPLE.letOwnerInTitle : YOUR_PEOPLE.letSupervisorInTitle(supervisor.name);
  return (
    <Page shell={shell} title={title} hasErrors={form.errors.length > 0} above={<BackLink href={backHref} />}>
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {supervisor === null ? YOUR_PEOPLE.letOwnerInIntro : YOUR_PEOPLE.letSupervisorInIntro}
      </p>
      <Form {...rest} submit={YOUR_PEOPLE.submit} cancelHref={backHref}>
        {supervisor === null ? (
          <WhoFields form={form} />
        ) : (
          <TextField form={form} name="email" label={LET_IN.email} type="email" spellcheck={false} />
        )}
      </Form>
    </Page>
  );
}
