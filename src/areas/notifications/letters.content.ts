export interface LetterWords {
  /** In the subject line, which shows on locked screens: what, never who. */
  readonly subject: string;
  readonly body: string;
  /** Asks them to do something for a young person: told only while the young person agrees that they may know. */
  readonly whileAgreed?: true;
  /** Told only while one of the handovers that it is about stands. */
  readonly whileHandedOver?: true;
  /** Ends with a link that signs them in, made as it goes out and kept nowhere; not sent when it is an hour late. */
  readonly signsIn?: true;
  /** Where it leads after sign-in. */
  readonly path: (payload: Readonly<Record<string, unknown>>) => string;
}

/**
 * `worker`: of today, and whoever stands in. `next worker`: of the handovers that the event names. `those named`: by their
 * accounts, in the event.
 */
export type Audience =
  | 'co-ordinators'
  | 'managers'
  | 'worker'
  | 'young person'
  | 'organisation'
  | 'supervisor'
  | 'address before'
  | 'next worker'
  | 'those named'
  /** The one whose account it is about. */
  | 'person'
  /** The same, on their phone. */
  | 'phone';

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const placement = (payload: Readonly<Record<string, unknown>>) =>
  text(payload.reference) ? `/placements/${text(payload.reference)}` : '/placements';
const match = (payload: Readonly<Record<string, unknown>>) =>
  text(payload.matchId) ? `/matches/${text(payload.matchId)}` : '/matches';
const opportunity = (payload: Readonly<Record<string, unknown>>) =>
  text(payload.opportunityId) ? `/opportunities/${text(payload.opportunityId)}` : '/opportunities';
const session = (payload: Readonly<Record<string, unknown>>) =>
  text(payload.sessionId) ? `/training/sessions/${text(payload.sessionId)}` : '/training';
const consents = (payload: Readonly<Record<string, unknown>>) =>
  `/young-people/${text(payload.youngPersonId)}/consents`;
const file = (payload: Readonly<Record<string, unknown>>) =>
  `/young-people/${text(payload.youngPersonId)}/file`;
const caseload = () => '/referrals';
const referral = (payload: Readonly<Record<string, unknown>>) =>
  text(payload.reference) ? `/referrals/${text(payload.reference)}` : '/referrals';

/** Who is told of what, and how. An event that is not here is told to nobody. No letter holds a name. */
export const LETTERS: Readonly<Record<string, Partial<Record<Audience, LetterWords>>>> = {
  'accounts.email-changed': {
    'address before': {
      subject: 'Your address for Foothold was changed',
      body: 'From now on your links to sign in go to another address, and everywhere that you were signed in is signed out. Did you ask for this? Then there is nothing to do. If not, tell your co-ordinator or the council today.',
      path: () => '/sign-in',
    },
  },
  'accounts.link-by-text-due': {
    phone: {
      subject: 'Your link to sign in to Foothold',
      body: 'Your link to sign in to Foothold. It works once, for ten minutes.',
      signsIn: true,
      path: () => '/sign-in',
    },
  },
  'accounts.code-closed': {
    worker: {
      subject: 'A sign-in code is over',
      body: 'Somebody typed a code that you printed for one of your young people wrongly five times, so it is over. Ask them whether it was they, and make a new one.',
      path: ({ youngPersonId }) => `/young-people/${text(youngPersonId)}/sign-in-code`,
    },
  },
  'accounts.second-factor-set-up': {
    person: {
      subject: 'An app was set up for your sign-in',
      body: 'From now on a code from the app on your phone is asked for when you sign in to Foothold. Was it not you? Tell your service manager now.',
      path: () => '/account/second-step',
    },
  },
  'accounts.second-factor-removed': {
    person: {
      subject: 'The app for your sign-in was taken away',
      body: 'The authenticator app that you used to sign in to Foothold does not count any more. Did you not ask for that? Tell your service manager now.',
      path: () => '/account/second-step',
    },
  },
  'accounts.recovery-code-used': {
    person: {
      subject: 'A recovery code was used',
      body: 'Somebody used one of your recovery codes to sign in to Foothold. Was it you? Then set up your new phone, and make new codes when few are left. Was it not? Tell your service manager now.',
      path: () => '/account/second-step',
    },
  },
  'accounts.second-factor-guessed': {
    person: {
      subject: 'Somebody typed wrong codes for your sign-in',
      body: 'Five codes in a row were wrong after a link to your e-mail was used to sign in to Foothold. Was it not you? Then somebody else reads your e-mail: change its password, and tell your service manager.',
      path: () => '/account/sessions',
    },
  },
  'referrals.referred': {
    'co-ordinators': {
      subject: 'A new referral',
      body: 'A new referral has come in. Open it to see what is known and what to ask.',
      path: referral,
    },
  },
  'privacy.consent-withdrawn': {
    'co-ordinators': {
      subject: 'A young person has changed their mind',
      body: 'A young person has taken a yes back. Nothing more may be shared for that purpose. Look at what is under way, and ask those who were told to stop using it.',
      path: consents,
    },
    worker: {
      subject: 'A young person has changed their mind',
      body: 'One of your young people has taken a yes back. Nothing more may be shared for that purpose.',
      path: consents,
    },
  },
  'privacy.file-asked-for': {
    'co-ordinators': {
      subject: 'Somebody asked for a file',
      body: 'Somebody has asked for everything that is held about a young person. The answer is due within one month. Open the file, see by when, and go through the passages.',
      path: file,
    },
    managers: {
      subject: 'Somebody asked for a file',
      body: 'Somebody has asked for everything that is held about a young person. The answer is due within one month.',
      path: file,
    },
  },
  'privacy.file-released': {
    'young person': {
      subject: 'Your file is ready',
      body: 'You asked for everything that we hold about you. You can read it now.',
      path: () => '/my-file',
    },
    worker: {
      subject: 'A file was handed out',
      body: 'One of your young people has been given everything that is held about them. They may want to talk about it.',
      path: () => '/referrals',
    },
  },
  'files.opened': {
    managers: {
      subject: 'A file was opened with a reason',
      body: 'A worker has opened the file of a young person who is not on their list. Read why, and say whether it was right. You can close the file at once.',
      path: () => '/opened-files',
    },
    worker: {
      subject: 'A colleague opened a file of yours',
      body: 'A colleague has opened the file of a young person whom you look after, with a reason. Your manager was told too. Ask them if you do not know why.',
      path: () => '/referrals',
    },
  },
  'caseloads.handover-planned': {
    'next worker': {
      subject: 'You are to be somebody’s worker',
      body: 'A colleague hands over to you soon. From your first day you see the record and a note that was left for you. Until then the worker of today looks after it.',
      whileHandedOver: true,
      path: caseload,
    },
    'those named': {
      subject: 'A handover is planned',
      body: 'Somebody on your list passes to another worker soon. You look after them until the evening before. Until then it can be undone.',
      whileHandedOver: true,
      path: caseload,
    },
    'co-ordinators': {
      subject: 'A handover is planned',
      body: 'A young person or several pass to another worker soon. The list of caseloads says who and when.',
      whileHandedOver: true,
      path: () => '/caseloads',
    },
  },
  'caseloads.handed-over': {
    'next worker': {
      subject: 'You are somebody’s worker now',
      body: 'A colleague has handed over to you. Open your list: what is under way is there, and a note if one was left for you.',
      whileHandedOver: true,
      path: () => '/home',
    },
    'those named': {
      subject: 'Your handover is done',
      body: 'Somebody who was on your list has another worker now. You do not see their record any more.',
      whileHandedOver: true,
      path: caseload,
    },
    'co-ordinators': {
      subject: 'A young person has another worker',
      body: 'A young person or several have passed to another worker. The list of caseloads says who looks after whom.',
      whileHandedOver: true,
      path: () => '/caseloads',
    },
  },
  'caseloads.worker-changed': {
    'young person': {
      subject: 'You have a new worker',
      body: 'You have a new worker now. Have a look who it is. If you have a question, ask them, or anybody you trust here.',
      whileHandedOver: true,
      path: () => '/my-workers',
    },
  },
  'caseloads.handover-undone': {
    'those named': {
      subject: 'A handover does not come',
      body: 'A handover that was planned has been undone. The worker of today stays.',
      path: caseload,
    },
  },
  'caseloads.cover-set': {
    'those named': {
      subject: 'You are asked to cover',
      body: 'You stand in for a colleague. From the first day to the evening of the last their young people are on your list. If you cannot, end the cover and tell them.',
      path: () => '/covers',
    },
    'co-ordinators': {
      subject: 'Somebody stands in for a worker',
      body: 'A worker is away for some time, and a colleague stands in. The list of caseloads says who and until when.',
      path: () => '/caseloads',
    },
  },
  'caseloads.covered': {
    'those named': {
      subject: 'A colleague stands in for you',
      body: 'While you are away a colleague looks after your young people. It ends by itself on the last day; if you are back earlier, end it.',
      path: () => '/covers',
    },
  },
  'caseloads.cover-prolonged': {
    'those named': {
      subject: 'A cover lasts longer',
      body: 'The last day of a cover has been moved. Look until when.',
      path: () => '/covers',
    },
  },
  'caseloads.cover-ended': {
    'those named': {
      subject: 'A cover is ended',
      body: 'A cover was ended before its time. The worker looks after their young people again.',
      path: () => '/covers',
    },
  },
  'concerns.raised': {
    'co-ordinators': {
      subject: 'A concern has been raised',
      body: 'Somebody has raised a concern. Please look at it now.',
      path: () => '/concerns',
    },
    managers: {
      subject: 'A concern has been raised',
      body: 'Somebody has raised a concern. Please look at it now.',
      path: () => '/concerns',
    },
    worker: {
      subject: 'A concern has been raised',
      body: 'Somebody has raised a concern about a young person whom you look after. Please look at it now.',
      path: () => '/concerns',
    },
  },
  'matches.put-to-young-person': {
    'young person': {
      subject: 'Something for you to look at',
      body: 'We have found something that you may like. Have a look and tell us yes or no. It is up to you.',
      path: match,
    },
    worker: {
      subject: 'An option for one of your young people',
      body: 'An option has been put to one of your young people. If they have no e-mail, please ask them and record what they say.',
      path: match,
    },
  },
  'matches.wanted': {
    'co-ordinators': {
      subject: 'A yes to an option',
      body: 'A young person has said yes to an option. The next step is to ask the employer.',
      path: match,
    },
  },
  'matches.sent-to-employer': {
    organisation: {
      whileAgreed: true,
      subject: 'A young person would like to come to you',
      body: 'A young person would like a place that you offer. Please look, and answer within 15 days. It takes a minute.',
      path: match,
    },
  },
  'matches.employer-reminded': {
    organisation: {
      whileAgreed: true,
      subject: 'A young person is waiting for your answer',
      body: 'You were asked about a place that you offer. Please answer yes or no, so that nobody waits in vain.',
      path: match,
    },
  },
  'matches.offered': {
    'co-ordinators': {
      subject: 'An offer has been made',
      body: 'An employer or provider has made an offer.',
      path: match,
    },
    worker: {
      subject: 'An offer for one of your young people',
      body: 'One of your young people has an offer. Please help them to decide.',
      path: match,
    },
    'young person': {
      subject: 'Good news for you',
      body: 'You have an offer. Have a look and tell us whether you want it.',
      path: match,
    },
  },
  'matches.accepted': {
    'co-ordinators': {
      subject: 'An offer has been taken',
      body: 'A young person has taken an offer. The next step is the gate before day one.',
      path: match,
    },
    worker: {
      subject: 'An offer has been taken',
      body: 'One of your young people has taken an offer.',
      path: match,
    },
    organisation: {
      subject: 'The place has been taken',
      body: 'The young person has said yes to your place. We will be in touch about the first day.',
      path: match,
    },
  },
  'matches.interview-set': {
    'young person': {
      subject: 'They want to meet you',
      body: 'Somebody whom you asked wants to meet you. Open the page to see when and where. You can bring somebody with you.',
      path: match,
    },
    worker: {
      subject: 'An interview for one of your young people',
      body: 'One of your young people is asked to an interview. Open the page to see when and where.',
      path: match,
    },
    'co-ordinators': {
      subject: 'An interview is set',
      body: 'An interview is set for a young person. Open the page to see when and where.',
      path: match,
    },
  },
  // Whoever did not know of it, or ended it, is not named in the event, and is not told.
  'matches.ended': {
    'co-ordinators': {
      subject: 'An option has ended',
      body: 'An option for a young person has ended. Open it to see why.',
      path: match,
    },
    worker: {
      subject: 'An option for one of your young people has ended',
      body: 'An option for one of your young people has ended. Open it to see why, and talk with them about what comes next.',
      path: match,
    },
    'young person': {
      subject: 'News about one of your choices',
      body: 'One of your choices is over. It is not about you. Have a look. We keep looking for you.',
      path: match,
    },
    organisation: {
      subject: 'A young person will not come',
      body: 'A young person who wanted to come to you has found another way, or cannot come. There is nothing for you to do. Thank you for being ready for them.',
      path: match,
    },
  },
  'matches.brought-back': {
    worker: {
      subject: 'An option is open again',
      body: 'An option for one of your young people is open again.',
      path: match,
    },
    organisation: {
      whileAgreed: true,
      subject: 'A young person would like to come after all',
      body: 'A young person would like to come to you after all. Please look, and answer within 15 days.',
      path: match,
    },
  },
  'placements.confirmed': {
    organisation: {
      subject: 'A placement is confirmed',
      body: 'Everything is ready for the first day. Open the page to see when and who.',
      path: placement,
    },
    worker: {
      subject: 'A placement is confirmed',
      body: 'The placement of one of your young people is confirmed.',
      path: placement,
    },
    'young person': {
      subject: 'Your first day',
      body: 'Everything is ready. Open the page to see where to be, when, and how to get there.',
      path: placement,
    },
    supervisor: {
      subject: 'A young person is coming to you',
      body: 'Everything is ready for the first day of somebody whom you supervise. Open the page to see when and who.',
      path: placement,
    },
  },
  'placements.started': {
    worker: {
      subject: 'A placement has started',
      body: 'The placement of one of your young people has started.',
      path: placement,
    },
  },
  'placements.attendance-worry': {
    'co-ordinators': {
      subject: 'Somebody was not there',
      body: 'Attendance at a placement needs a call today. Open it to see which days.',
      path: placement,
    },
    worker: {
      subject: 'One of your young people was not there',
      body: 'Attendance at a placement needs a call today. Open it to see which days.',
      path: placement,
    },
  },
  'placements.paused': {
    worker: {
      subject: 'A placement is paused',
      body: 'The placement of one of your young people is paused. The end moves with it.',
      path: placement,
    },
    organisation: {
      subject: 'A placement is paused',
      body: 'A placement with you is paused. The end moves with it.',
      path: placement,
    },
    supervisor: {
      subject: 'A placement is paused',
      body: 'A placement that you supervise is paused. The end moves with it.',
      path: placement,
    },
  },
  'placements.left-early': {
    'co-ordinators': {
      subject: 'A placement has ended early',
      body: 'A placement has ended early. The referral is open again for a second chance.',
      path: placement,
    },
    worker: {
      subject: 'A placement has ended early',
      body: 'A placement has ended early. Please talk with the young person about what comes next.',
      path: placement,
    },
  },
  'placements.resumed': {
    worker: {
      subject: 'A placement goes on',
      body: 'The placement of one of your young people goes on after its pause.',
      path: placement,
    },
    organisation: {
      subject: 'A placement goes on',
      body: 'A placement with you goes on after its pause. Open the page to see the days.',
      path: placement,
    },
    supervisor: {
      subject: 'A placement goes on',
      body: 'A placement that you supervise goes on after its pause. Open the page to see the days.',
      path: placement,
    },
  },
  'placements.amended': {
    'young person': {
      subject: 'Something has changed',
      body: 'Your days or your place at work have changed. Have a look and tell us if you still want it.',
      path: placement,
    },
    worker: {
      subject: 'A placement has changed',
      body: 'The dates, the hours or the place of a placement have changed. If the young person has no e-mail, please ask them again and record what they say.',
      path: placement,
    },
    organisation: {
      subject: 'A placement has changed',
      body: 'The dates, the hours or the place of a placement with you have changed. Please look, and tell us if it does not suit you.',
      path: placement,
    },
    supervisor: {
      subject: 'A placement has changed',
      body: 'The dates, the hours or the place of a placement that you supervise have changed. Please look, and tell us if it does not suit you.',
      path: placement,
    },
  },
  'placements.supervisor-changed': {
    'young person': {
      subject: 'Somebody else to ask for',
      body: 'Somebody else looks after you at work now. Open the page to see whom to ask for.',
      path: placement,
    },
    'co-ordinators': {
      subject: 'Another supervisor was named',
      body: 'A placement has another supervisor. The gate looks at their training.',
      path: placement,
    },
    supervisor: {
      subject: 'You are named as a supervisor',
      body: 'You look after a young person at work from now on. Open the page to see when and who.',
      path: placement,
    },
  },
  'placements.attendance-disagreed': {
    'co-ordinators': {
      subject: 'A day may have been logged wrongly',
      body: 'A young person says that a day was otherwise than it was logged. Please look into it.',
      path: placement,
    },
  },
  'placements.cancelled': {
    'co-ordinators': {
      subject: 'A placement was called off',
      body: 'A placement was called off before day one. Open it to see why.',
      path: placement,
    },
    worker: {
      subject: 'A placement was called off',
      body: 'A placement was called off before day one. Please talk with the young person about what comes next.',
      path: placement,
    },
    organisation: {
      subject: 'A placement was called off',
      body: 'A placement with you was called off before day one. The place is free again.',
      path: placement,
    },
    supervisor: {
      subject: 'A placement was called off',
      body: 'A placement that you were to supervise was called off before day one. There is nothing for you to do.',
      path: placement,
    },
  },
  'placements.did-not-start': {
    worker: {
      subject: 'A placement did not start',
      body: 'A placement did not start. Please talk with the young person about what comes next.',
      path: placement,
    },
  },
  'placements.change-asked': {
    'co-ordinators': {
      subject: 'Somebody asks for a change',
      body: 'A change of a placement is asked for. Please answer within two days.',
      path: placement,
    },
  },
  'placements.reminder-to-young-person': {
    'young person': {
      subject: 'Something is waiting for you',
      body: 'There is something to tell us about your placement. Have a look. It does not take long.',
      path: placement,
    },
  },
  'placements.reminder-to-employer': {
    organisation: {
      subject: 'Something is waiting for you',
      body: 'Something of yours is still open for a placement with you. Please look. It takes a minute.',
      path: placement,
    },
    supervisor: {
      subject: 'Something is waiting for you',
      body: 'Something of yours is still open for a placement that you supervise. Please look. It takes a minute.',
      path: placement,
    },
  },
  'placements.reminder-to-worker': {
    worker: {
      subject: 'Something is waiting for you',
      body: 'Something of yours is still open for the placement of one of your young people.',
      path: placement,
    },
  },
  'placements.completed': {
    worker: {
      subject: 'Ten weeks done',
      body: 'One of your young people has completed the ten weeks.',
      path: placement,
    },
    'young person': {
      subject: 'You did it',
      body: 'You have finished your ten weeks. Well done. Your certificate is on your page.',
      path: placement,
    },
  },
  'reviews.due': {
    'co-ordinators': {
      subject: 'A review is due',
      body: 'A review is due. Please agree a time with everybody.',
      path: placement,
    },
    worker: {
      subject: 'A review is due',
      body: 'A review is due for one of your young people. You are asked to take part.',
      path: placement,
    },
    organisation: {
      subject: 'A review is due',
      body: 'A short review of a placement with you is due.',
      path: placement,
    },
    supervisor: {
      subject: 'A review is due',
      body: 'A short review of a placement that you supervise is due.',
      path: placement,
    },
  },
  'training.asked': {
    'co-ordinators': {
      subject: 'A seat on a training session is wanted',
      body: 'An employer asks for a seat on a training session.',
      path: session,
    },
  },
  'training.renewal-due': {
    organisation: {
      subject: 'Training runs out soon',
      body: 'The training of somebody in your team runs out soon. Please ask for a seat on the next session.',
      path: () => '/training',
    },
    supervisor: {
      subject: 'Your training runs out soon',
      body: 'Your training as a supervisor runs out soon. Please have a seat booked on the next session.',
      path: () => '/training',
    },
  },
  'opportunities.offered': {
    'co-ordinators': {
      subject: 'An employer offers a place',
      body: 'An employer offers a place. Read it, and make it live.',
      path: opportunity,
    },
  },
  'opportunities.still-open-asked': {
    organisation: {
      subject: 'Is your place still open?',
      body: 'You offered a place some time ago. Is it still open? Without an answer it closes itself in two weeks.',
      path: opportunity,
    },
  },
  'opportunities.closed-unconfirmed': {
    organisation: {
      subject: 'A place that you offered has closed',
      body: 'Nobody told us that it is still open, so it has closed itself. Tell us, and we open it again.',
      path: opportunity,
    },
    'co-ordinators': {
      subject: 'An opportunity has closed itself',
      body: 'Nobody confirmed for 90 days that it still stands, and nobody answered for two weeks.',
      path: opportunity,
    },
  },
};
