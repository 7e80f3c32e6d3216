import type { Text } from '../id'

export const needs: Text['needs'] = {
  title: 'Needs',
  about: (year: number) => `Development needs of ${year}, the most urgent first.`,
  raise: 'Raise needs',
  sources: 'Sources',
  priority: 'Priority',
  emptyTitle: 'No needs',
  emptyText: 'Raise needs for one department here, or from cells of the gap map.',
  emptyTextToLook: 'Loosen the filters, or choose another year.',
}

export const assessments: Text['assessments'] = {
  title: 'Assessments',
  about: 'Find a person, see what is known so far, then record one assessment.',
  another: 'Another person',
  assess: 'Assess',
  record: 'Record an assessment',
  save: 'Save the assessment',
  recorded: (name: string, competency: string) => `Assessment of ${name} saved: ${competency}.`,
  emptyText: 'Check the spelling of the name, or choose another department.',
  narrow: 'There are more: type a name to narrow the list.',
}

export const standards: Text['standards'] = {
  title: 'Competency standards',
  about: 'The levels that positions ask for, by class and by position, in dated versions.',
  classes: 'Classes',
  classesAbout: 'The default level of each class of positions. The standard of a position itself goes before it.',
  noClasses: 'No standards of classes yet',
  noClassesText: 'The defaults are laid down when a city is opened. Tell the operator if this stays empty.',
  positions: 'Positions',
  position: 'Position',
  positionHint: 'Type the name or code of a position',
  noPosition: 'No position has that name',
  clear: 'Clear the choice',
  noOwn: 'No position has a standard of its own yet; all follow their class. Choose a position to publish its standard.',
  ownInForce: 'Positions with a standard of their own in force today',
  asClass: 'This position follows the standard of its class.',
  asItsClass: 'As its class',
  validFrom: 'Valid from',
  period: (from: string, to: string) => `${from} until before ${to}`,
  since: (from: string) => `Since ${from}`,
  standing: { past: 'Past', inForce: 'In force', coming: 'To come' },
  publish: 'Publish a version',
  publishAbout: 'The version before ends on the first day of this one and is kept. Only one with the same first day is replaced.',
  published: 'The version of the standard is published.',
  competencies: 'Competencies',
  add: 'Add a competency of your own',
  kind: 'Kind',
  codeHint: 'T. for technical, P. for government; then capitals, digits and dots.',
}
