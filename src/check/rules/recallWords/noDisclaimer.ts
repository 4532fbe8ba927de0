import { SAFETY_RECALL } from '../../rule/kinds.js';
import { phraseRule } from '../../words/phraseRule.js';

export const noDisclaimer = phraseRule({
  id: 'SR-018',
  title: 'Nothing disclaims the defect, its danger, or this vehicle.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter', 'follow-up-letter', 'owner-notice', 'owner-faq', 'disclosure-form'],
  basis: { source: '49 CFR 577.8; NHTSA letters of 1974 and 1975', sure: 'memory' },
  explanation:
    'A notification may not say or imply that there is no defect, that it has nothing to do with safety, or that this vehicle does not have it. It may say that the defect is not in every vehicle. Only whole phrases are looked for, and prescribed texts are not looked at.',
  passes: {
    sample: 'safety_recall',
    campaign: { condition: 'The latch may open. The defect may not exist in every one of these vehicles.' },
  },
  fails: {
    sample: 'safety_recall',
    campaign: { condition: 'The latch may open. It is unlikely that your vehicle is affected.' },
    finds:
      '"It is unlikely that your vehicle is" may read as a disclaimer: nothing may say or imply that there is no defect, that it has nothing to do with safety, or that this vehicle does not have it.',
  },
  negatable: false,
  phrases: [
    /(?:(?:it is )?(?:very |highly |extremely |most )?unlikely|(?:the )?(?:chance|likelihood|probability)) (?:that your vehicle (?:is|has|will|may)|of your vehicle)/,
    /unlikely to (?:occur|happen)/,
    /your vehicle (?:may|might|is likely|will most likely|probably (?:is|does)|most likely (?:is|does)) not (?:be affected|have (?:this|the) (?:defect|condition|problem))/,
    /your vehicle is (?:probably |likely |most likely )?(?:not affected|free of (?:this|the) defect)/,
    /(?:out of|in) an abundance of caution/,
    /(?:purely|merely|only|simply|just)(?: as)? (?:a |an )?precaution(?:ary)?(?: measure)?/,
    /as a (?:purely |merely )?precaution(?:ary measure)?/,
    /precautionary (?:measure|step|recall|action)/,
    /(?:is|are|was|as|being|consider(?:s|ed)? (?:this|it)|believe(?:s|d)? (?:that )?(?:this|it) (?:is|to be)) not (?:a |an )?(?:safety (?:issue|concern|problem|defect|matter|hazard|risk)|safety[- ]related|related to (?:motor vehicle )?safety|dangerous|a danger)/,
    /,? not a safety (?:issue|concern|problem|defect|matter)/,
    /(?:does|do|did|has|have) not (?:believe|think|consider|agree|feel|concede|admit|acknowledge)[^.;]{0,40}(?:safety|defect|danger|hazard)/,
    /(?:there is|poses?|posing|presents?|creates?|involves?) (?:no|little or no|only a (?:small|minor)|a minimal) (?:safety )?(?:risk|danger|hazard|threat|safety (?:issue|concern|problem))/,
    /(?:does|do|will) not (?:pose|present|create|involve|represent) (?:a |any |an )?(?:unreasonable )?(?:safety )?(?:risk|danger|hazard|threat)/,
    /(?:the |this |any )?(?:risk|danger|likelihood|probability|chance)(?: of (?:this|a|an|it)[^.;]{0,25})? is (?:minimal|negligible|(?:very |extremely )?(?:low|small|remote|slight))/,
    /(?:there is|we found|we have found|has) no (?:safety )?defect/,
    /(?:no|not a) (?:reason|cause) (?:for concern|to worry|for alarm)/,
    /(?:is|remains) (?:perfectly |completely |still )?safe to (?:drive|operate|use|continue)/,
    /(?:continue to )?drive (?:your vehicle |it )?(?:with confidence|without (?:worry|concern))/,
    /does not (?:affect|concern|compromise|impair) (?:the |your |vehicle )?safety/,
    /has nothing to do with safety/,
    /no (?:existe|hay|representa|presenta|supone)(?: ningún| un)? (?:riesgo|peligro|defecto)/,
    /no (?:es|se trata de) (?:un |una )?(?:problema|asunto|defecto|cuestión) de seguridad/,
    /(?:es )?(?:muy )?poco probable que/,
    /(?:solo|solamente|únicamente|simplemente|como)(?: como)? (?:una )?(?:medida (?:de precaución|preventiva)|precaución)/,
    /su vehículo (?:quizás|probablemente) no/,
  ],
  says: (words) =>
    `"${words}" may read as a disclaimer: nothing may say or imply that there is no defect, that it has nothing to do with safety, or that this vehicle does not have it.`,
});
