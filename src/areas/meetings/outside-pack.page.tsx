import { dayInWords } from '#domain/shared/day.ts';
import { fullName } from '#domain/young-people/names.ts';
import { DataTable } from '#web/data-table.tsx';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { KIND_NAMES, MEETING } from './meetings.content.ts';
import type { Meeting } from './meetings.queries.ts';
import type { OutsideFacts } from './outside-pack.queries.ts';
import type { OutsidePack } from './outside-pack.ts';
import { OUTSIDE, PACK } from './pack.content.ts';

/** The paper for one organisation: whom it may know, what they want, what it has taken on; everybody else is counted. */
export function OutsidePackPage({
  shell,
  meeting,
  pack,
}: {
  shell: Shell;
  meeting: Meeting;
  pack: OutsidePack;
}) {
  const { organisation, named, notShown } = pack;
  const title = OUTSIDE.title(organisation);
  return (
    <Page shell={shell} title={title} width="wide" above={<BackLink href={`/meetings/${meeting.id}`} />}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{OUTSIDE.of(KIND_NAMES[meeting.kind], dayInWords(meeting.meetsOn))}</p>
      <p class="govuk-body">{OUTSIDE.rule[pack.purpose]}</p>
      {named.length === 0 ? (
        <p class="govuk-body">{OUTSIDE.nobody}</p>
      ) : (
        <DataTable<OutsideFacts>
          caption={MEETING.onIt(named.length)}
          rows={named}
          columns={[
            { head: OUTSIDE.who, cell: fullName },
            { head: OUTSIDE.wants, cell: ({ interests }) => interests.join(', ') || OUTSIDE.notSaid },
            {
              head: OUTSIDE.ready,
              cell: ({ readyOn }) => (readyOn === null ? OUTSIDE.notSaid : dayInWords(readyOn)),
            },
            { head: OUTSIDE.help, cell: ({ supportWanted }) => supportWanted.join(', ') || OUTSIDE.notSaid },
            { head: OUTSIDE.yours(organisation), cell: taken },
          ]}
        />
      )}
      <p class="govuk-body">
        <strong>{notShown === 0 ? OUTSIDE.allShown : OUTSIDE.notShown(notShown, organisation)}</strong>
      </p>
      <h2 class="govuk-heading-m">{OUTSIDE.table}</h2>
      <ul class="govuk-list">
        {pack.people.map(({ name, organisation: from, role }) => (
          <li>{[name, role, from ?? MEETING.inside].filter(Boolean).join(', ')}</li>
        ))}
      </ul>
      <p class="govuk-body-s">{OUTSIDE.keepSafe}</p>
      <p class="govuk-body-s foothold-screen-only">{PACK.howTo}</p>
    </Page>
  );
}

function taken({ actions }: OutsideFacts): string {
  const all = actions.map(({ what, owner, dueOn }) => OUTSIDE.action(what, owner, dayInWords(dueOn)));
  return all.join('; ') || OUTSIDE.none;
}
