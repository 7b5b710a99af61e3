import { dayInWords } from '#domain/shared/day.ts';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import type { WorksWith } from './caseloads.queries.ts';
import { MY_WORKERS } from './handover.content.ts';

/** For the young person: who works with them, and who can see what is written about them. */
export function MyWorkersPage({
  shell,
  worksWith,
}: {
  readonly shell: Shell;
  readonly worksWith: WorksWith;
}) {
  const { worker, since, next, covers } = worksWith;
  return (
    <Page shell={shell} title={MY_WORKERS.title}>
      <h1 class="govuk-heading-l">{MY_WORKERS.title}</h1>
      <p class="govuk-body-l">{worker === null ? MY_WORKERS.none : MY_WORKERS.now(worker)}</p>
      {worker !== null && since !== null && <p class="govuk-body">{MY_WORKERS.since(dayInWords(since))}</p>}
      {covers.map(({ name, untilOn }) => (
        <p class="govuk-body">{MY_WORKERS.covers(name, dayInWords(untilOn))}</p>
      ))}
      {next !== null && (
        <p class="govuk-body">
          {next.name === null
            ? MY_WORKERS.nextUnnamed(dayInWords(next.fromOn))
            : MY_WORKERS.next(next.name, dayInWords(next.fromOn))}
        </p>
      )}
      <h2 class="govuk-heading-m">{MY_WORKERS.who}</h2>
      <WhoSees {...worksWith} />
      <p class="govuk-body">{MY_WORKERS.others}</p>
      <p class="govuk-body">{MY_WORKERS.employers}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/my-looks">
          {MY_WORKERS.looks}
        </a>
      </p>
      <p class="govuk-body">{MY_WORKERS.wrong}</p>
    </Page>
  );
}

function WhoSees({ worker, covers, staff }: WorksWith) {
  const lines = [
    ...(worker === null ? [] : [{ name: worker, what: MY_WORKERS.seeWorker }]),
    ...covers.map(({ name }) => ({ name, what: MY_WORKERS.seeCover })),
    ...staff.map(({ name, role }) => ({ name, what: MY_WORKERS.roles[role] ?? '' })),
  ];
  return (
    <ul class="govuk-list govuk-list--bullet">
      {lines.map(({ name, what }) => (
        <li>
          {name}: {what}
        </li>
      ))}
    </ul>
  );
}
