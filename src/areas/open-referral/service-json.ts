import { clockText } from '#domain/shared/minutes.ts';
import type { Listed } from './listed.queries.ts';
import { BYDAY } from './service-filter.ts';
import { kindTerm, subjectTerm } from './taxonomies.ts';

/** A service as Open Referral UK 3.0 has it. In lists too: one shape, with more than a list must have. */
export function serviceJson(it: Listed, baseUrl: string) {
  return { ...serviceAlone(it, baseUrl), service_at_locations: [{ id: it.id, location: location(it) }] };
}

/** A service at the one place where it is. */
export function serviceAtLocationJson(it: Listed, baseUrl: string) {
  return { id: it.id, service_id: it.id, location: location(it), service: serviceAlone(it, baseUrl) };
}

function serviceAlone(it: Listed, baseUrl: string) {
  return {
    id: it.id,
    name: it.name,
    ...(it.description && { description: it.description }),
    url: new URL(`/listed/${it.id}`, baseUrl).toString(),
    status: 'active',
    ...(it.minimumAge !== null && { minimum_age: it.minimumAge }),
    organization: {
      id: it.organisationId,
      name: it.organisation,
      description: it.kind === 'course run' ? 'A college or training provider' : 'An employer',
    },
    schedules: schedules(it),
    attributes: [
      ...(it.subject === null
        ? []
        : [attribute(it.subjectLinkId, it.id, 'subject', subjectTerm(it.subject))]),
      attribute(it.kindLinkId, it.id, 'kind', kindTerm(it.kind)),
    ],
  };
}

function attribute(id: string, linkId: string, linkType: string, term: ReturnType<typeof kindTerm>) {
  return { id, link_id: linkId, link_type: linkType, taxonomy_term_id: term.id, taxonomy_term: term };
}

function schedules(it: Listed) {
  if (it.days === null) return [];
  return [
    {
      id: it.id,
      freq: 'WEEKLY',
      byday: it.days.map((day) => BYDAY[day - 1]).join(','),
      ...(it.startsOn !== null && { valid_from: it.startsOn }),
      ...(it.endsOn !== null && { valid_to: it.endsOn }),
      ...(it.startsMinute !== null && { opens_at: time(it.startsMinute) }),
      ...(it.endsMinute !== null && { closes_at: time(it.endsMinute) }),
    },
  ];
}

/** "09:30:00"; past midnight on the next day's clock. */
function time(minute: number): string {
  return `${clockText(minute % 1440)}:00`;
}

// We keep the name of a site and its postcode; the standard asks for a town as well, so the authority stands for it.
function location(it: Listed) {
  const { latitude, longitude, postcode } = it;
  return {
    id: it.siteId,
    name: it.site,
    ...(latitude !== null && longitude !== null && { latitude, longitude }),
    addresses:
      postcode === null
        ? []
        : [
            {
              id: it.siteId,
              address_1: it.site,
              city: it.area,
              state_province: 'England',
              postal_code: postcode,
              country: 'GB',
              address_type: 'physical',
            },
          ],
    accessibility: it.isStepFree === true ? [{ id: it.siteId, description: 'Step-free' }] : [],
  };
}
