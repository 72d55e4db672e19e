/** Finds why something was thrown. */

/** The first of an error, its cause, the cause of that and so on, which is of this kind. */
export function causeOf<Kind extends Error>(error: unknown, kind: new (...given: never[]) => Kind): Kind | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (cause instanceof kind) return cause;
  return undefined;
}
