import type {SelfCheckDefinition} from '../definition.ts'

/** A small check with every kind of question, branching, rules, bands and an honest no. */
export const exampleCheck: SelfCheckDefinition = {
  dimensions: [
    {
      key: 'data',
      title: 'Data',
      bands: [
        {key: 'low', measure: 'percent', from: 0, to: 49},
        {key: 'high', measure: 'percent', from: 50, to: 100},
      ],
    },
    {key: 'people', title: 'People', bands: [{key: 'some', measure: 'points', from: 0, to: 9}]},
  ],
  questions: [
    {
      kind: 'oneChoice',
      key: 'problem',
      text: 'Is there a problem that costs you time or money today?',
      required: true,
      options: [
        {key: 'yes', text: 'Yes', points: [{dimension: 'data', points: 2}], isNoAnswer: false},
        {key: 'no', text: 'No', points: [], isNoAnswer: false},
        {key: 'unsure', text: 'I cannot say', points: [], isNoAnswer: true},
      ],
    },
    {
      kind: 'severalChoices',
      key: 'sources',
      text: 'Where do your data live?',
      help: 'Choose all that apply.',
      required: true,
      showIf: {match: 'any', tests: [{kind: 'is', question: 'problem', option: 'yes'}]},
      options: [
        {
          key: 'files',
          text: 'In files',
          points: [{dimension: 'data', points: 1}],
          isNoAnswer: false,
        },
        {
          key: 'database',
          text: 'In a database',
          points: [
            {dimension: 'data', points: 2},
            {dimension: 'people', points: 1},
          ],
          isNoAnswer: false,
        },
        {key: 'unknown', text: 'I do not know', points: [], isNoAnswer: true},
      ],
    },
    {
      kind: 'scale',
      key: 'trust',
      text: 'How far do people trust these data?',
      required: false,
      from: 1,
      to: 5,
      fromLabel: 'not at all',
      toLabel: 'fully',
      ranges: [
        {from: 3, to: 4, points: [{dimension: 'people', points: 1}]},
        {from: 5, to: 5, points: [{dimension: 'people', points: 3}]},
      ],
    },
    {
      kind: 'number',
      key: 'hours',
      text: 'How many hours a week does the task take?',
      required: true,
      unit: 'hours',
      min: 0,
      max: 168,
      showIf: {
        match: 'all',
        tests: [{kind: 'scoreAtLeast', dimension: 'data', measure: 'points', value: 2}],
      },
      ranges: [
        {from: 5, to: 20, points: [{dimension: 'people', points: 2}]},
        {from: 21, to: 168, points: [{dimension: 'people', points: 4}]},
      ],
    },
  ],
  results: [
    {
      key: 'noProblem',
      title: 'Do nothing now',
      notAFit: true,
      when: {
        kind: 'rule',
        condition: {match: 'any', tests: [{kind: 'is', question: 'problem', option: 'no'}]},
      },
    },
    {
      key: 'unsure',
      title: 'Find out first',
      notAFit: true,
      when: {
        kind: 'rule',
        condition: {match: 'all', tests: [{kind: 'is', question: 'problem', option: 'unsure'}]},
      },
    },
    {
      key: 'early',
      title: 'Begin small',
      notAFit: false,
      when: {kind: 'band', measure: 'percent', from: 0, to: 59},
    },
    {
      key: 'ready',
      title: 'Ready for a pilot',
      notAFit: false,
      when: {kind: 'band', measure: 'percent', from: 60, to: 100},
    },
  ],
  worksheet: {
    inputs: [
      {key: 'hours', label: 'Hours a week', unit: 'h'},
      {key: 'rate', label: 'Cost of an hour', unit: 'EUR', default: 60},
    ],
    unit: 'EUR a year',
    formula: {
      kind: 'multiply',
      operands: [
        {kind: 'input', input: 'hours'},
        {kind: 'input', input: 'rate'},
        {kind: 'number', value: 46},
      ],
    },
  },
}
