import {
  type ApiDocument,
  type ApiField,
  type ApiOperation,
  type ApiSchema,
  fieldsOf,
  nameOf,
  typeText,
} from './api-document.ts';
import { type Column, DataTable } from './data-table.tsx';
import { BackLink } from './govuk/back-link.tsx';
import { Page } from './page.tsx';
import type { Shell } from './shell.ts';

export const API_REFERENCE_PATH = '/api/docs';

interface Route extends ApiOperation {
  readonly method: string;
  readonly path: string;
}

/** The routes of an API by the first word of their address. */
export function apiSections({ paths }: ApiDocument): ReadonlyMap<string, readonly Route[]> {
  const routes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      ...operation,
      method: method.toUpperCase(),
      path: `/api/v1${path}`,
    })),
  );
  return Map.groupBy(routes, ({ path }) => path.split('/')[3] ?? '');
}

interface ReferenceProps {
  readonly shell: Shell;
  readonly document: ApiDocument;
}

/** What the API can do, a line a route, each leading to what it takes and gives. */
export function ApiReferencePage({ shell, document }: ReferenceProps) {
  return (
    <Page shell={shell} title="API reference">
      <h1 class="govuk-heading-l">API reference</h1>
      <p class="govuk-body-l">{document.info.description}</p>
      <p class="govuk-body">
        A key is made by the operator for one member of an organisation: send it as{' '}
        <code>Authorization: Bearer …</code>. A program may do what that member may. Lists give{' '}
        <code>next</code>: send it as <code>cursor</code>. A read gives <code>ETag</code>: send it as{' '}
        <code>If-Match</code> with a change. The same as a document for programs:{' '}
        <a class="govuk-link" href="/api/v1/openapi.json">
          OpenAPI 3.1
        </a>
        .
      </p>
      {[...apiSections(document)].map(([section, routes]) => (
        <>
          <h2 class="govuk-heading-m">
            <a class="govuk-link" href={`${API_REFERENCE_PATH}/${section}`}>
              {titleOf(section)}
            </a>
          </h2>
          <ul class="govuk-list">
            {routes.map((route) => (
              <li>
                <code>
                  {route.method} {route.path}
                </code>
              </li>
            ))}
          </ul>
        </>
      ))}
    </Page>
  );
}

interface SectionProps extends ReferenceProps {
  readonly section: string;
  readonly routes: readonly Route[];
}

/** Each route of a section: what it takes, what it gives, and what may stand in the way. */
export function ApiSectionPage({ shell, document, section, routes }: SectionProps) {
  return (
    <Page
      shell={shell}
      title={`${titleOf(section)}: API reference`}
      width="wide"
      above={<BackLink href={API_REFERENCE_PATH}>API reference</BackLink>}
    >
      <h1 class="govuk-heading-l">{titleOf(section)}</h1>
      {routes.map((route) => (
        <RouteReference route={route} document={document} />
      ))}
    </Page>
  );
}

function RouteReference({ route, document }: { route: Route; document: ApiDocument }) {
  const name = `${route.method} ${route.path}`;
  const [[status, answer] = ['', undefined]] = Object.entries(route.responses);
  const body = schemaIn(route.requestBody?.content);
  const given = schemaIn(answer?.content);
  return (
    <section aria-label={name}>
      <h2 class="govuk-heading-m">
        <code>{name}</code>
      </h2>
      <Fields title="In the address" of={name} fields={parametersOf(route)} />
      {body && <Fields title="Send" of={name} fields={fieldsIn(body, document)} />}
      <p class="govuk-body">
        Answers {status}: {answer?.description}
        {given && ` (${typeText(given)})`}.
      </p>
      {given && <Fields title="Gives" of={name} fields={fieldsIn(given, document)} />}
    </section>
  );
}

const COLUMNS: readonly Column<ApiField>[] = [
  { head: 'Name', cell: ({ name }) => <code>{name}</code> },
  { head: 'What', cell: ({ what }) => what },
  { head: 'Needed', cell: ({ isRequired }) => (isRequired ? 'yes' : 'no') },
  { head: 'Note', cell: ({ note }) => note },
];

function Fields({ title, of, fields }: { title: string; of: string; fields: readonly ApiField[] }) {
  if (fields.length === 0) return null;
  const caption = (
    <>
      {title}
      <span class="govuk-visually-hidden"> {of}</span>
    </>
  );
  return <DataTable caption={caption} columns={COLUMNS} rows={fields} />;
}

function parametersOf({ parameters = [] }: Route): ApiField[] {
  return parameters.map(({ name, schema = {}, required = false }) => ({
    name,
    what: typeText(schema),
    note: schema.description ?? '',
    isRequired: required,
  }));
}

function schemaIn(content: ApiOperation['responses'][string]['content']): ApiSchema | undefined {
  return Object.values(content ?? {})[0]?.schema;
}

/** The fields behind a reference or within a list too: whoever reads wants to see them here. */
function fieldsIn(schema: ApiSchema, { components }: ApiDocument): ApiField[] {
  const inner = schema.items ?? schema;
  const known = inner.$ref === undefined ? undefined : components.schemas?.[nameOf(inner.$ref)];
  return fieldsOf(known ?? inner);
}

function titleOf(section: string): string {
  return section.charAt(0).toUpperCase() + section.slice(1).replaceAll('-', ' ');
}
