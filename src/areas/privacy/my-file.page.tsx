import { dayInWords } from '#domain/shared/day.ts';
import { FormErrors } from '#web/form.tsx';
import type { FormState } from '#web/form-values.ts';
import { BackLink } from '#web/govuk/back-link.tsx';
import { Button } from '#web/govuk/button.tsx';
import { InsetText } from '#web/govuk/inset-text.tsx';
import { Page } from '#web/page.tsx';
import type { Shell } from '#web/shell.ts';
import { FILE, MY_FILE } from './file.content.ts';
import type { FileSection } from './file-parts.ts';
import type { FileRequest } from './file-requests.queries.ts';
import { FileSections } from './file-sections.page.tsx';
import type { PersonalFile } from './read-file.ts';

export interface MyFilePageProps {
  readonly shell: Shell;
  readonly form: FormState;
  readonly file: PersonalFile;
  /** Asked for and not handed out yet. */
  readonly open: FileRequest | null;
  readonly once: string;
}

/** Everything that the service holds about the young person who reads it. */
export function MyFilePage({ shell, form, file, open, once }: MyFilePageProps) {
  const waiting = file.passages.filter(({ decision }) => decision === null).length;
  return (
    <Page shell={shell} title={MY_FILE.title} hasErrors={form.errors.length > 0}>
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{MY_FILE.title}</h1>
      <p class="govuk-body">{MY_FILE.intro}</p>
      <p class="govuk-body">{MY_FILE.print}</p>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href="/my-file.json">
            {MY_FILE.json}
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/my-looks">
            {MY_FILE.looks}
          </a>
        </li>
      </ul>
      {open !== null && <InsetText>{MY_FILE.asked(dayInWords(open.dueOn))}</InsetText>}
      {open === null && waiting > 0 && (
        <form method="post" action="/my-file" novalidate>
          <input type="hidden" name="_once" value={once} />
          <p class="govuk-body">{MY_FILE.someWaiting(waiting)}</p>
          <p class="govuk-hint">{MY_FILE.askHint}</p>
          <Button>{MY_FILE.ask}</Button>
        </form>
      )}
      <FileSections sections={file.sections} />
      <Ends />
    </Page>
  );
}

function Ends() {
  return (
    <>
      <p class="govuk-body">{MY_FILE.notHere}</p>
      <p class="govuk-body">{MY_FILE.complain}</p>
    </>
  );
}

/** The file as it was handed out, for printing. */
export function ReleasedFilePage(props: {
  readonly shell: Shell;
  readonly name: string;
  readonly path: string;
  readonly releasedOn: string;
  readonly sections: readonly FileSection[];
}) {
  return (
    <Page shell={props.shell} title={MY_FILE.title} above={<BackLink href={props.path} />}>
      <span class="govuk-caption-l">{props.name}</span>
      <h1 class="govuk-heading-l">{MY_FILE.title}</h1>
      <p class="govuk-body">{FILE.copy(props.releasedOn)}</p>
      <p class="govuk-body">{MY_FILE.intro}</p>
      <FileSections sections={props.sections} />
      <Ends />
    </Page>
  );
}
