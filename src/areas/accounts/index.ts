export { accountsPages, recogniseSession } from './accounts.routes.tsx';
export {
  endCalendarAddress,
  makeCalendarAddress,
} from './calendar-address/make-calendar-address.ts';
export {
  findOwnCalendarAddress,
  recogniseCalendar,
} from './calendar-address/recognise-calendar-address.ts';
export { actorByEmail, checkAuthority, knowsCouncilAuthorities, membershipByEmail } from './find-actor.ts';
export { createKey } from './keys/create-key.ts';
export { listKeys } from './keys/keys.queries.ts';
export { recogniseKey } from './keys/recognise-key.ts';
export { revokeKey } from './keys/revoke-key.ts';
export { addMember } from './members/add-member.ts';
export {
  changeMemberEmail,
  disableMember,
  enableMember,
  renameMember,
  signOutMember,
} from './members/change-member.ts';
export { endMember, endRightsOfSupervisor } from './members/end-member.ts';
export { membersApi } from './members/members.api.ts';
export { findMember, listMembers, type Member, type MembersFilter } from './members/members.queries.ts';
export { insertMembership, insertUser } from './members/members.store.ts';
export { removeSecondFactor } from './second-factor/remove-second-factor.ts';
export { FRESH_MINUTES, requireFreshSignIn } from './sessions/fresh-sign-in.ts';
export { shellOf } from './shell.ts';
export { makeLink, makeSignInLink } from './sign-in/make-link.ts';
export { keepSignInCode, makeSignInCode } from './sign-in/make-sign-in-code.ts';
export { sendLinkByText } from './sign-in/send-link-by-text.ts';
export { sendSignInLinks } from './sign-in/send-sign-in-links.ts';
