/** All rules, in the order in which `check --rules` lists them. */
import type { Rule } from '../rule/rule.js';
import { codeOfCampaign } from './datesAndLinks/codeOfCampaign.js';
import { daysInOrder } from './datesAndLinks/daysInOrder.js';
import { linkedBack } from './datesAndLinks/linkedBack.js';
import { numberOfOneCampaign } from './datesAndLinks/numberOfOneCampaign.js';
import { revisionDated } from './datesAndLinks/revisionDated.js';
import { codeUsed } from './dealers/codeUsed.js';
import { dealersFirst } from './dealers/dealersFirst.js';
import { deliveryAllowed } from './dealers/deliveryAllowed.js';
import { inventoryNamed } from './dealers/inventoryNamed.js';
import { offeringAllowed } from './dealers/offeringAllowed.js';
import { outcomeClaimed } from './dealers/outcomeClaimed.js';
import { rentalNamed } from './dealers/rentalNamed.js';
import { curlyQuotes } from './language/curlyQuotes.js';
import { noDoubledWord } from './language/noDoubledWord.js';
import { oneSpanishWord } from './language/oneSpanishWord.js';
import { openPlaceholder } from './language/openPlaceholder.js';
import { readingGradeOfOwners } from './language/readingGradeOfOwners.js';
import { samesFigures } from './language/samesFigures.js';
import { shortSentences } from './language/shortSentences.js';
import { translated } from './language/translated.js';
import { callsItselfRecall } from './otherPapers/callsItselfRecall.js';
import { comeOnlyIfSeen } from './otherPapers/comeOnlyIfSeen.js';
import { complaintElsewhere } from './otherPapers/complaintElsewhere.js';
import { coverageComplete } from './otherPapers/coverageComplete.js';
import { lessorDuty } from './otherPapers/lessorDuty.js';
import { noLawOrders } from './otherPapers/noLawOrders.js';
import { recallWordsOnly } from './otherPapers/recallWordsOnly.js';
import { serviceContract } from './otherPapers/serviceContract.js';
import { soundsLikeRecall } from './otherPapers/soundsLikeRecall.js';
import { speaksOfRisk } from './otherPapers/speaksOfRisk.js';
import { knownPhones } from './papersAgree/knownPhones.js';
import { linkLeadsThere } from './papersAgree/linkLeadsThere.js';
import { nothingOpen } from './papersAgree/nothingOpen.js';
import { numberStaysRounded } from './papersAgree/numberStaysRounded.js';
import { oneName } from './papersAgree/oneName.js';
import { onePhone } from './papersAgree/onePhone.js';
import { agencyNumberForm } from './recallFacts/agencyNumberForm.js';
import { claimsStayOpen } from './recallFacts/claimsStayOpen.js';
import { crashAsTold } from './recallFacts/crashAsTold.js';
import { lookUpPrinted } from './recallFacts/lookUpPrinted.js';
import { obligedByAge } from './recallFacts/obligedByAge.js';
import { oldWording } from './recallFacts/oldWording.js';
import { replacedText } from './recallFacts/replacedText.js';
import { sixtyDays } from './recallFacts/sixtyDays.js';
import { submittedInTime } from './recallFacts/submittedInTime.js';
import { tollFree } from './recallFacts/tollFree.js';
import { appliesBeforeOpening } from './recallTexts/appliesBeforeOpening.js';
import { complaintClause } from './recallTexts/complaintClause.js';
import { deliveryForbidden } from './recallTexts/deliveryForbidden.js';
import { headingFirst } from './recallTexts/headingFirst.js';
import { lessorInEvery } from './recallTexts/lessorInEvery.js';
import { openingInOrder } from './recallTexts/openingInOrder.js';
import { prescribedDecision } from './recallTexts/prescribedDecision.js';
import { prescribedOpening } from './recallTexts/prescribedOpening.js';
import { recallTextElsewhere } from './recallTexts/recallTextElsewhere.js';
import { reimbursementLast } from './recallTexts/reimbursementLast.js';
import { wholeVin } from './recallTexts/wholeVin.js';
import { withoutCharge } from './recallTexts/withoutCharge.js';
import { allowedProof } from './recallWords/allowedProof.js';
import { calledRecall } from './recallWords/calledRecall.js';
import { interimInvites } from './recallWords/interimInvites.js';
import { noCondition } from './recallWords/noCondition.js';
import { noDisclaimer } from './recallWords/noDisclaimer.js';
import { noEnd } from './recallWords/noEnd.js';
import { noPrice } from './recallWords/noPrice.js';
import { noPromotion } from './recallWords/noPromotion.js';
import { noReassurance } from './recallWords/noReassurance.js';
import { notVoluntary } from './recallWords/notVoluntary.js';
import { remedyStillWaits } from './recallWords/remedyStillWaits.js';
import { buildGoesWithYear } from './totals/buildGoesWithYear.js';
import { phasesAddUp } from './totals/phasesAddUp.js';
import { puertoRicoFits } from './totals/puertoRicoFits.js';
import { rowsAddUp } from './totals/rowsAddUp.js';
import { stopSaleAddsUp } from './totals/stopSaleAddsUp.js';
import { stopSaleFits } from './totals/stopSaleFits.js';
import { yearsOfTitle } from './totals/yearsOfTitle.js';

export const RULES: readonly Rule[] = [
  headingFirst,
  wholeVin,
  appliesBeforeOpening,
  prescribedOpening,
  prescribedDecision,
  openingInOrder,
  withoutCharge,
  complaintClause,
  lessorInEvery,
  reimbursementLast,
  noDisclaimer,
  notVoluntary,
  noPromotion,
  sixtyDays,
  submittedInTime,
  agencyNumberForm,
  lookUpPrinted,
  obligedByAge,
  deliveryForbidden,
  stopSaleAddsUp,
  interimInvites,
  remedyStillWaits,
  crashAsTold,
  noReassurance,
  calledRecall,
  noEnd,
  noPrice,
  noCondition,
  claimsStayOpen,
  allowedProof,
  tollFree,
  replacedText,
  oldWording,
  recallWordsOnly,
  noLawOrders,
  callsItselfRecall,
  lessorDuty,
  speaksOfRisk,
  coverageComplete,
  comeOnlyIfSeen,
  soundsLikeRecall,
  complaintElsewhere,
  recallTextElsewhere,
  serviceContract,
  deliveryAllowed,
  offeringAllowed,
  rentalNamed,
  dealersFirst,
  codeUsed,
  outcomeClaimed,
  inventoryNamed,
  rowsAddUp,
  puertoRicoFits,
  onePhone,
  revisionDated,
  codeOfCampaign,
  nothingOpen,
  phasesAddUp,
  stopSaleFits,
  yearsOfTitle,
  daysInOrder,
  linkedBack,
  knownPhones,
  numberStaysRounded,
  buildGoesWithYear,
  numberOfOneCampaign,
  oneName,
  linkLeadsThere,
  readingGradeOfOwners,
  shortSentences,
  noDoubledWord,
  openPlaceholder,
  curlyQuotes,
  translated,
  samesFigures,
  oneSpanishWord,
];
