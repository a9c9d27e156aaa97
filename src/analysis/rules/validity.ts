// Validity in time: a statute counts on its own days, a plan past its end counts as the last stated policy and says so.

import type { Validity } from './rule.ts';

/** How a rule stands on a day. */
export type ValidityState = 'in-force' | 'expired-plan' | 'not-yet' | 'ended';

/** The state of a validity on a day (YYYY-MM-DD); both ends belong to it, null is open. */
export function validityOn(validity: Validity, day: string): ValidityState {
  if (validity.from !== null && day < validity.from) return 'not-yet';
  if (validity.until === null || day <= validity.until) return 'in-force';
  return validity.kind === 'plan' ? 'expired-plan' : 'ended';
}

/** Whether a rule in this state is applied; expired plans count only while `expiredPlans` says so. */
export const counts = (state: ValidityState, expiredPlans: boolean): boolean =>
  state === 'in-force' || (state === 'expired-plan' && expiredPlans);
