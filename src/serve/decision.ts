/** Decisions are checked before they are kept: what names nothing that is there would be kept for ever and do nothing. */
import { LitopysError, type Review, type Store } from '../main.js';
import { inForce } from '../model/index.js';
import { checkedCorrection } from './correction.js';

export type Decision = Pick<Review, 'action' | 'target' | 'others' | 'field' | 'value'>;

type Kept = Pick<Store, 'entry' | 'reports' | 'article' | 'entity' | 'reviews' | 'wholeId' | 'entryOfReport'>;

/**
 * The decision with whole ids in place of their beginnings, and with a value that its field can have.
 * @throws LitopysError `review.target`, `review.field`, `review.value`
 */
export async function checkedDecision<D extends Decision>(given: D, store: Kept): Promise<D> {
  const decision = { ...given, target: await checkedTarget(given, store) };
  const { action, target, others } = decision;
  if (action === 'undo') await checkInForce(target.id, store);
  if (action === 'correct') return { ...decision, ...(await checkedCorrection(decision, store)) };
  if (action !== 'split' && action !== 'join') return decision;
  if (others.length === 0) throw refused(target.id, `nothing is named to ${action}`);
  if (target.type === 'entity') await checkEntities(others, store);
  else if (action === 'split') return { ...decision, others: await leaving(decision, store) };
  else return { ...decision, others: await takenIn(decision, store) };
  return decision;
}

async function checkedTarget({ action, target }: Decision, store: Kept): Promise<Review['target']> {
  const { type, id, reports } = target;
  if ((action === 'undo') !== (type === 'review'))
    throw refused(id, `${action} is not for a ${type}: undo takes back reviews, the others are for the rest`);
  if (type === 'entity') {
    if (await store.entity(id)) return target;
    throw unknown(type, id);
  }
  const whole =
    type === 'entry'
      ? (await store.entry(id))?.entry.id
      : await store.wholeId(type === 'report' ? 'reports' : 'reviews', id);
  if (whole) return { ...target, id: whole };
  // An entry whose id has changed meanwhile is known by the reports it had.
  if (type === 'entry' && (await store.reports(reports)).length > 0) return target;
  throw unknown(type, id);
}

async function checkInForce(id: string, store: Kept): Promise<void> {
  if (!(await isInForce(id, store)))
    throw refused(id, 'this review is taken back already', 'litopys review log lists what was decided');
}

/** Whether no later undo takes a review back. */
export async function isInForce(id: string, store: Pick<Store, 'reviews'>): Promise<boolean> {
  // An undo of it may be undone itself, and so on: all about these is looked at.
  const about: Review[] = [];
  const queue = [id];
  for (let one = queue.pop(); one !== undefined; one = queue.pop())
    for (const undo of (await store.reviews({ target: one, limit: MOST_UNDONE })).items) {
      about.push(undo);
      queue.push(undo.id);
    }
  // What is left of a review that undoes nothing and stands before them all is whether it is in force.
  const it = { id, action: 'accept', at: new Date(0).toISOString() } as Review;
  return inForce([it, ...about]).some((one) => one.id === id);
}

/** So often one review is taken back and put in force again at most. */
const MOST_UNDONE = 500;

async function checkEntities(ids: readonly string[], store: Kept): Promise<void> {
  for (const id of ids) if (!(await store.entity(id))) throw unknown('entity', id);
}

/** Reports of the entry that leave it: whole ids, and not all that it has. */
async function leaving({ target, others }: Decision, store: Kept): Promise<string[]> {
  const own = await reportsOf(target, store);
  const ids = others.map((id) => {
    const found = own.includes(id) ? [id] : own.filter((one) => id.length >= FEWEST && one.startsWith(id));
    if (found.length === 1) return found[0] as string;
    const what = found.length > 1 ? 'several reports of the entry begin so' : 'the entry has no such report';
    throw refused(id, what, `litopys contact ${target.id} shows the reports that it has`);
  });
  if (new Set(ids).size >= own.length)
    throw refused(target.id, 'a split leaves at least one report in the entry', 'name fewer of its reports');
  return [...new Set(ids)];
}

/** Ids are hashes: so few letters are no id yet. */
const FEWEST = 4;

/** Entries, or reports of entries, that are taken in: whole ids, of the same type, and not in the entry already. */
async function takenIn({ target, others }: Decision, store: Kept): Promise<string[]> {
  const own = await reportsOf(target, store);
  const [first] = await store.reports(own);
  const ids: string[] = [];
  for (const id of others) {
    const entry = (await store.entry(id))?.entry;
    const report = entry ? null : await store.wholeId('reports', id);
    const [type] = entry
      ? [entry.type]
      : (await store.reports(report ? [report] : [])).map((one) => one.type);
    const whole = entry?.id ?? report;
    if (!whole || !type) throw unknown('entry', id);
    if (entry ? entry.reports.some((one) => own.includes(one)) : own.includes(whole))
      throw refused(id, 'it is in this entry already', 'name another one');
    if (first && type !== first.type)
      throw refused(id, `a ${type} can not be joined with a ${first.type}`, `name a ${first.type}`);
    ids.push(whole);
  }
  return [...new Set(ids)];
}

/** Reports of the entry that is the target, or that the target stands in. */
async function reportsOf({ type, id, reports }: Review['target'], store: Kept): Promise<readonly string[]> {
  const entry = type === 'report' ? await store.entryOfReport(id) : id;
  const whole = entry === null ? null : await store.entry(entry);
  return whole?.entry.reports ?? (type === 'report' ? [id] : reports);
}

const NEXT =
  'take an id that litopys timeline, contact or search shows; litopys review log lists the reviews';

const unknown = (type: string, id: string): LitopysError =>
  refused(id, `there is no ${type} ${id}, or several begin so`);

const refused = (where: string, message: string, next = NEXT): LitopysError =>
  new LitopysError('review.target', message, { where, next });
