import { type Grant, type Role, roleNames, type Scope } from './roles.ts'

// Who may do what: the one place. Each command has a row of its own name; what is read has rows that begin with "see".
// A role held for the whole authority counts everywhere; one held for a plan, workstream, body or organisation counts where the act is
// about that. No role opens an inspection held in confidence: that is seen by those named on it.

const everyone: readonly Role[] = roleNames
const outsiders: readonly Role[] = ['partner', 'outside-reader', 'member', 'scrutiny-chair', 'lead-member']
const officers: readonly Role[] = roleNames.filter((role) => !outsiders.includes(role))
const planLeads: readonly Role[] = ['improvement-lead', 'director-of-childrens-services']
const actionLeads: readonly Role[] = [...planLeads, 'workstream-lead']
const moneyLeads: readonly Role[] = [...planLeads, 'finance-drafter', 'section-151-officer']
const recorders: readonly Role[] = ['improvement-lead', 'director-of-childrens-services']
const dutyLeads: readonly Role[] = [...planLeads, 'democratic-services', 'board-secretary']
const administrators: readonly Role[] = ['administrator']
const bodyKeepers: readonly Role[] = [...administrators, 'improvement-lead', 'democratic-services', 'board-secretary']

/** Commands that no role gives: they serve signing in, the installation, the jobs or the command line, and guard themselves. */
const ownDoor = 'own door'

export const permissions = {
  // people
  seePeople: officers,
  addOrganisation: administrators,
  addPerson: administrators,
  changePerson: administrators,
  addPost: administrators,
  holdPost: administrators,
  endHolding: administrators,
  grantRole: administrators,
  endGrant: administrators,
  addAuthority: ownDoor,
  ensureAccount: ownDoor,
  appointInstallationAdministrator: ownDoor,
  makeSignInLink: ownDoor,
  signInByLink: ownDoor,
  startSession: ownDoor,
  markSessionSeen: ownDoor,
  endSession: ownDoor,
  saveDraft: everyone,
  discardDraft: everyone,
  // file: part of another command, which has its own row
  keepFile: ownDoor,
  // inspection
  recordInspection: recorders,
  openInspection: recorders,
  enterInspection: recorders,
  fillInspection: recorders,
  amendInspection: recorders,
  attachReport: recorders,
  addFieldwork: recorders,
  amendFieldwork: recorders,
  addJudgements: recorders,
  amendJudgement: recorders,
  addExpectedJudgement: recorders,
  amendExpectedJudgement: recorders,
  addFindings: recorders,
  amendFinding: recorders,
  moveFinding: recorders,
  splitFinding: recorders,
  labelFindings: recorders,
  addAddressee: recorders,
  amendAddressee: recorders,
  setSentenceAside: recorders,
  addStrengths: recorders,
  amendStrength: recorders,
  addNote: recorders,
  amendNote: recorders,
  addEcho: recorders,
  amendEcho: recorders,
  removePart: recorders,
  removeInspection: recorders,
  putPartBack: recorders,
  putInspectionBack: recorders,
  // Held in confidence: whoever is named on it and may do this.
  holdInConfidence: recorders,
  openHeldInspection: recorders,
  namePerson: recorders,
  takePersonOff: recorders,
  recordContext: recorders,
  amendContext: recorders,
  removeContext: recorders,
  putContextBack: recorders,
  changeInspection: ownDoor,
  refuseUnlessChangeable: ownDoor,
  holdInspection: ownDoor,
  nameOnInspection: ownDoor,
  insertParts: ownDoor,
  insertFindings: ownDoor,
  // duties
  recordReceipt: recorders,
  recordNotice: recorders,
  stateDutyDate: dutyLeads,
  extendDuty: dutyLeads,
  workToDate: planLeads,
  nameDutyStart: planLeads,
  meetDuty: dutyLeads,
  takeBackAct: dutyLeads,
  setDutyAside: planLeads,
  takeUpDuty: planLeads,
  changeDuty: ownDoor,
  raiseDuties: ownDoor,
  countAgain: ownDoor,
  addBankHoliday: ownDoor,
  withdrawBankHoliday: ownDoor,
  recountForHolidays: ownDoor,
  // plan
  startPlan: planLeads,
  addInspectionToPlan: planLeads,
  takeInspectionOut: planLeads,
  importGoodwardFile: planLeads,
  insertRows: ownDoor,
  insertInOrder: ownDoor,
  insertBook: ownDoor,
  insertReport: ownDoor,
  insertSource: ownDoor,
  insertPlan: ownDoor,
  insertActions: ownDoor,
  insertMoney: ownDoor,
  renamePlan: planLeads,
  addAction: actionLeads,
  changeAction: actionLeads,
  moveAction: actionLeads,
  changeSeveralActions: actionLeads,
  removeAction: actionLeads,
  putActionBack: actionLeads,
  // An action's owner and the lead of its workstream may too, though no role says so.
  closeAction: actionLeads,
  reopenAction: actionLeads,
  reachMilestone: actionLeads,
  moveActionDate: actionLeads,
  closeActionOf: ownDoor,
  moveDateOf: ownDoor,
  addActionTo: ownDoor,
  changeActionOf: ownDoor,
  writeActionParts: ownDoor,
  addCost: moneyLeads,
  changeCost: moneyLeads,
  removeCost: moneyLeads,
  sayCosting: moneyLeads,
  putMoneyBack: moneyLeads,
  moveCost: moneyLeads,
  moveFundingSource: moneyLeads,
  addFundingSource: moneyLeads,
  changeFundingSource: moneyLeads,
  removeFundingSource: moneyLeads,
  addFunding: moneyLeads,
  changeFunding: moneyLeads,
  removeFunding: moneyLeads,
  recordSpend: moneyLeads,
  recordLedger: moneyLeads,
  sayCarryForward: moneyLeads,
  onMoney: ownDoor,
  addMeasure: actionLeads,
  changeMeasure: actionLeads,
  removeMeasure: actionLeads,
  putMeasureBack: actionLeads,
  moveMeasure: actionLeads,
  addRisk: actionLeads,
  changeRisk: actionLeads,
  removeRisk: actionLeads,
  putRiskBack: actionLeads,
  moveRisk: actionLeads,
  addWorkstream: planLeads,
  addWorkstreams: planLeads,
  changeWorkstream: planLeads,
  moveWorkstream: planLeads,
  removeWorkstream: planLeads,
  putWorkstreamBack: planLeads,
  addPhase: planLeads,
  changePhase: planLeads,
  confirmPhaseDay: planLeads,
  movePhase: planLeads,
  removePhase: planLeads,
  putPhaseBack: planLeads,
  addConsultation: planLeads,
  changeConsultation: planLeads,
  removeConsultation: planLeads,
  putConsultationBack: planLeads,
  moveInOrder: ownDoor,
  emptyPart: ownDoor,
  refillPart: ownDoor,
  endOfOrder: ownDoor,
  startPlanFromSource: planLeads,
  sayWhoseFindings: planLeads,
  changeFindingPart: planLeads,
  removeFindingPart: planLeads,
  putFindingPartBack: planLeads,
  addFindingSource: planLeads,
  changeFindingSource: planLeads,
  takeSourceOut: planLeads,
  addSourceFindings: planLeads,
  changeSourceFinding: planLeads,
  moveSourceFinding: planLeads,
  removeSourceFinding: planLeads,
  putSourceFindingBack: planLeads,
  namePartner: actionLeads,
  offerActions: actionLeads,
  recordPartnerAnswers: actionLeads,
  answerForPartner: ['partner'],
  setCheckAside: planLeads,
  letCheckSpeak: planLeads,
  keepVersion: [...planLeads, 'democratic-services', 'board-secretary'],
  agreePlan: [...planLeads, 'democratic-services', 'board-secretary'],
  recordAnswersOfBody: [...planLeads, 'democratic-services', 'board-secretary'],
  answerAsDirector: ['director-of-childrens-services'],
  // Whoever asked may too.
  explainChange: planLeads,
  withdrawChange: planLeads,
  setWhoMayChange: [...planLeads, 'democratic-services', 'administrator'],
  endPlan: planLeads,
  startPlanFrom: planLeads,
  keepTemplate: planLeads,
  removeTemplate: planLeads,
  putTemplateBack: planLeads,
  freezeVersion: ownDoor,
  giveTable: planLeads,
  chooseForTable: planLeads,
  bringIn: planLeads,
  addNewcomers: ownDoor,
  throughGate: ownDoor,
  carryOut: ownDoor,
  withinThis: ownDoor,
  refuseEnded: ownDoor,
  onWholePlan: ownDoor,
  onPlan: ownDoor,
  putBackOrRefuse: ownDoor,
  lockPlan: ownDoor,
  // reading
  addReading: recorders,
  checkReading: recorders,
  undoCheckingStep: recorders,
  confirmReading: recorders,
  putAwayReading: recorders,
  bringBackReading: recorders,
  holdReading: recorders,
  readFileIntoAuthority: ownDoor,
  readWaiting: ownDoor,
  changeReading: ownDoor,
  lockReading: ownDoor,
  nameOnReading: ownDoor,
  // meeting
  addBody: bodyKeepers,
  changeBody: bodyKeepers,
  nameOnBody: bodyKeepers,
  endMembership: bodyKeepers,
  addMeetings: bodyKeepers,
  changeMeeting: bodyKeepers,
  removeMeeting: bodyKeepers,
  // governance
  namePlanBody: dutyLeads,
  changePlanBody: dutyLeads,
  removePlanBody: dutyLeads,
  setCyclePeriod: [...administrators, 'improvement-lead', 'democratic-services', 'monitoring-officer'],
  // what is read
  seeReadings: recorders,
  seeInspections: everyone,
  seePlans: everyone,
  seeDuties: everyone,
  seeMeetings: everyone,
  seeHistory: officers,
} as const satisfies Record<string, readonly Role[] | typeof ownDoor>

export type Act = keyof typeof permissions

type Holder = { readonly grants: readonly Grant[] }

/** May this person do this? `about` says what the act concerns: a plan, and perhaps a workstream of it; nothing means the whole authority. */
export function may(viewer: Holder, act: Act, about: Scope | readonly Scope[] = []): boolean {
  const places: readonly Scope[] = 'kind' in about ? [about] : about
  return grantsFor(viewer, act).some((grant) => grant.scope.kind === 'authority' || places.some((place) => isSame(place, grant.scope)))
}

/** May this person do it somewhere, be it in one plan or workstream only? For links and lists; the act itself asks `may`. */
export function mayAnywhere(viewer: Holder, act: Act): boolean {
  return grantsFor(viewer, act).length > 0
}

function grantsFor(viewer: Holder, act: Act): readonly Grant[] {
  const allowed: readonly Role[] | typeof ownDoor = permissions[act]
  return allowed === ownDoor ? [] : viewer.grants.filter((grant) => allowed.includes(grant.role))
}

const isSame = (a: Scope, b: Scope): boolean => a.kind !== 'authority' && b.kind !== 'authority' && a.kind === b.kind && a.id === b.id
