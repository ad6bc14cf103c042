import { checkAnswerBounds } from './check/answer-bounds.ts';
import { checkUncontested } from './check/uncontested.ts';
import { checkStages } from './check/beforehand.ts';
import { checkCodeValues } from './check/code-values.ts';
import { checkDocumentKinds } from './check/document-kinds.ts';
import { checkDepartments } from './check/departments.ts';
import { checkConditions, checkEach } from './check/each.ts';
import { checkElements } from './check/elements.ts';
import { checkEvidence } from './check/evidence.ts';
import { checkExamples } from './check/examples.ts';
import { checkLabourMarkets } from './check/labour-markets.ts';
import { checkLegacy } from './check/legacy.ts';
import { checkLifeEvents, checkWording } from './check/life-events.ts';
import { checkMarks } from './check/marks.ts';
import { checkLimits } from './check/limits.ts';
import { checkMessages } from './check/messages.ts';
import { checkNames } from './check/names.ts';
import { checkNoneLast } from './check/none-last.ts';
import { checkOffers } from './check/offers.ts';
import { checkOldWays } from './check/old-ways.ts';
import { checkPapers } from './check/papers.ts';
import { checkParameters } from './check/parameters.ts';
import { checkRegions } from './check/regions.ts';
import { checkRemedies } from './check/remedies.ts';
import { checkRisks } from './check/risks.ts';
import { checkCredit } from './check/credit.ts';
import { checkServices } from './check/services.ts';
import type { Catalog } from './catalog.ts';
import type { CompiledCatalog } from './compiled.ts';
import type { Finding } from './finding.ts';

/**
 * What is wrong with the parts of a catalogue, whether or not its rules compile: unknown references, proofs that may not be
 * demanded, promises longer than the law allows, parameters with gaps, examples that do not cover the criteria.
 * Whether the examples hold is another matter: see `runExamples`.
 */
export function checkParts(catalog: Catalog): readonly Finding[] {
  return [
    ...checkElements(catalog), ...checkDepartments(catalog), ...checkEvidence(catalog), ...checkServices(catalog), ...checkEach(catalog),
    ...checkLimits(catalog), ...checkRegions(catalog), ...checkParameters(catalog), ...checkExamples(catalog), ...checkOldWays(catalog),
    ...checkRemedies(catalog), ...checkMessages(catalog), ...checkLegacy(catalog), ...checkLabourMarkets(catalog), ...checkRisks(catalog), ...checkPapers(catalog), ...checkDocumentKinds(catalog), ...checkNoneLast(catalog),
  ];
}

/**
 * What is wrong with compiled rules: names nobody declared or gathers, codes that are none, items that
 * wait in a circle or that nobody can get, benefits that look at credit, questions without use, conditions of who may apply that only the applicant could answer.
 */
export function checkRules(compiled: CompiledCatalog): readonly Finding[] {
  return [...checkNames(compiled), ...checkCodeValues(compiled), ...checkAnswerBounds(compiled), ...checkLifeEvents(compiled), ...checkConditions(compiled), ...checkWording(compiled), ...checkMarks(compiled.catalog), ...checkStages(compiled), ...checkUncontested(compiled), ...checkOffers(compiled), ...checkCredit(compiled)];
}
