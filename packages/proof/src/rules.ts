/** What is proved of a built site, rule by rule: the sentence that holds when nothing was found. */
export const RULES = {
  'personal-field': 'No field asks for personal data.',
  'sending-form': 'No form sends anything, anywhere.',
  'foreign-request': 'No page, style or script asks another host for anything.',
  frame: 'No page frames another one.',
  cookie: 'Nothing sets or reads a cookie.',
  storage: 'Nothing is stored in the browser, but under the keys that are declared.',
  connection: 'Nothing sends a beacon, opens a socket or stays behind as a worker.',
  'inline-code': 'No page carries script or style inside its own text.',
  policy: 'Every page carries a policy that forbids all of this to the browser.',
  'gated-result': 'Every result of a self-check can be read without taking it.',
  'needs-script': 'Every page is complete without JavaScript.',
  unreachable: 'Every page is reached by plain links from the first one.',
  'dead-link': 'Every link inside the site leads somewhere.',
  'foreign-redirect': 'No redirect leads to another host.',
  unreadable: 'Every file can be read as what it is.',
} as const

/** A rule of the proof, by the id that a finding names. */
export type RuleId = keyof typeof RULES
