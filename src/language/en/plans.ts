import type { PlanWords } from '../words/plans.js';

/** English has no form of its own for what will be. */
export const plans: PlanWords = {
  answering: [],
  speaking: [],
  business: [],
  former: [],
  sides: [],
  firms: [],
  unwilled: [],
  taking: [],
  befalling: [],
  remarks: [],
  telling: [],
};
