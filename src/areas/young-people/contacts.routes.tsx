import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import type { Role } from '#domain/accounts/roles.ts';
import { fullName } from '#domain/young-people/names.ts';
import { mayTry } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { BY_TIME, keyOfCursor, pageOf } from '#platform/http/api.ts';
import { type AppContext, type AppEnv, actorIn, change, idParam, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { RECORD_CONTACT } from './contacts.content.ts';
import { ContactsPage, RecordContactPage } from './contacts.page.tsx';
import { listContacts, readContactStanding } from './contacts.queries.ts';
import { recordContact } from './record-contact.ts';
import { findYoungPerson } from './young-people.queries.ts';

const READERS: readonly Role[] = [...recordContact.allow, 'data-officer', 'auditor'];
const PAGE = 50;

export const contactsPages = new Hono<AppEnv>()
  .get('/young-people/:id/contacts', showContacts)
  .get('/young-people/:id/contacts/new', (c) => showRecord(c, EMPTY_FORM))
  .post('/young-people/:id/contacts/new', (c) =>
    tryForm(
      c,
      async (answers) => {
        const id = idParam(c, 'young person');
        await change(c, recordContact, { ...answers, youngPersonId: id });
        return seeOther(c, `/young-people/${id}/contacts`, RECORD_CONTACT.done);
      },
      (form) => showRecord(c, form),
    ),
  );

async function showContacts(c: AppContext): Promise<Response> {
  const actor = actorIn(c, READERS);
  const id = idParam(c, 'young person');
  const found = await read(c, async (tx) => {
    const person = await findYoungPerson(tx, id);
    if (!person) return null;
    const after = keyOfCursor(c.req.query('cursor'), BY_TIME);
    return {
      person,
      standing: await readContactStanding(tx, id),
      rows: await listContacts(tx, id, { after, limit: PAGE + 1 }),
    };
  });
  if (!found) throw notFound('young person');
  const { items, next } = pageOf(found.rows, PAGE, (row) => `${row.contactOn} ${row.id}`);
  return c.html(
    <ContactsPage
      shell={shellOf(c)}
      id={id}
      person={namesOf(found.person)}
      standing={found.standing}
      contacts={items}
      olderHref={
        next === null ? null : `/young-people/${id}/contacts?${new URLSearchParams({ cursor: next })}`
      }
      mayRecord={mayTry(actor, recordContact)}
    />,
  );
}

async function showRecord(c: AppContext, form: FormAgain): Promise<Response> {
  actorIn(c, recordContact.allow);
  const id = idParam(c, 'young person');
  const person = await read(c, (tx) => findYoungPerson(tx, id));
  if (!person) throw notFound('young person');
  return c.html(
    <RecordContactPage
      shell={shellOf(c)}
      form={form}
      name={fullName(namesOf(person))}
      path={`/young-people/${id}/contacts`}
      hidden={{ _once: crypto.randomUUID() }}
    />,
  );
}

function namesOf(person: { first_name: string | null; last_name: string | null; known_as: string | null }) {
  return { firstName: person.first_name, lastName: person.last_name, knownAs: person.known_as };
}
