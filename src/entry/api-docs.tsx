import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { notFound } from '#platform/errors.ts';
import type { AppEnv } from '#platform/http/app-env.ts';
import type { ApiDocument } from '#web/api-document.ts';
import { API_REFERENCE_PATH, ApiReferencePage, ApiSectionPage, apiSections } from '#web/api-reference.tsx';

/** The reference of the API as pages, made from the same document that programs read. `describe` gives it. */
export function apiDocs(describe: () => ApiDocument): Hono<AppEnv> {
  let known: ApiDocument | null = null;
  const document = (): ApiDocument => {
    known ??= describe();
    return known;
  };
  return new Hono<AppEnv>()
    .get(API_REFERENCE_PATH, (c) => c.html(<ApiReferencePage shell={shellOf(c)} document={document()} />))
    .get(`${API_REFERENCE_PATH}/:section`, (c) => {
      const section = c.req.param('section');
      const routes = apiSections(document()).get(section);
      if (!routes) throw notFound();
      return c.html(
        <ApiSectionPage shell={shellOf(c)} document={document()} section={section} routes={routes} />,
      );
    });
}
