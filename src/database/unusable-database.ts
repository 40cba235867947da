/** A database that this Goodward can't be started on, said in one sentence for whoever starts it. */
export class UnusableDatabase extends Error {}
