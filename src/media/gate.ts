/** Bounds how much is in hand at a time: heavy pictures wait for one another, light ones go side by side. */

/** Runs tasks, at most `lanes` of them and at most `weight` together; one that is heavier than that runs alone. */
export function createGate(lanes: number, weight: number): <T>(load: number, task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  const inHand = { tasks: 0, load: 0 };

  function fits(load: number): boolean {
    return inHand.tasks === 0 || (inHand.tasks < lanes && inHand.load + load <= weight);
  }

  return async (load, task) => {
    while (!fits(load)) await new Promise<void>((go) => waiting.push(go));
    inHand.tasks += 1;
    inHand.load += load;
    try {
      return await task();
    } finally {
      inHand.tasks -= 1;
      inHand.load -= load;
      for (const go of waiting.splice(0)) go();
    }
  };
}

/** The results of `task` for each item, in order, with at most `lanes` of them at work at a time. */
export async function inLanes<T, R>(
  items: readonly T[],
  lanes: number,
  task: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const lane = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await task(item);
  };
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
  return results;
}
