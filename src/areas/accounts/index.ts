export { accountsPages, recogniseSession } from './accounts.routes.tsx';
export { addMember } from './add-member.ts';
export {
  changeMemberEmail,
  disableMember,
  enableMember,
  renameMember,
  signOutMember,
} from './change-member.ts';
export { createKey } from './create-key.ts';
export { endMember, endRightsOfSupervisor } from './end-member.ts';
export { actorByEmail, checkAuthority, knowsCouncilAuthorities, membershipByEmail } from './find-actor.ts';
export { listKeys } from './keys.queries.ts';
export { makeLink, makeSignInLink } from './make-link.ts';
export { keepSignInCode, makeSignInCode } from './make-sign-in-code.ts';
export { membersApi } from './members.api.ts';
export { findMember, listMembers, type Member, type MembersFilter } from './members.queries.ts';
export { insertMembership, insertUser } from './members.store.ts';
export { recogniseKey } from './recognise-key.ts';
export { removeSecondFactor } from './remove-second-factor.ts';
export { revokeKey } from './revoke-key.ts';
export { sendLinkByText } from './send-link-by-text.ts';
export { sendSignInLinks } from './send-sign-in-links.ts';
export { shellOf } from './shell.ts';
