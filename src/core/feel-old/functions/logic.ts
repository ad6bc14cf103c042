import type { FeelFunctions } from './function.ts';

export const logicFunctions: FeelFunctions = {
  not: { parameters: ['negand'], call: (negand) => (typeof negand === 'boolean' ? !negand : null) },
};
