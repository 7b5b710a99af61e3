import { takeFolder } from '#platform/files/folder-lock.ts';

// A process that takes a data folder, says whether it has it, and holds it until it is ended or told to give it back.
const lock = await takeFolder(process.argv[2] ?? '', (_incoming, outgoing) => {
  outgoing.end();
});
process.send?.(lock === null ? 'refused' : 'holds');
process.once('message', async () => {
  await lock?.release();
  process.send?.('gave back');
  process.disconnect?.();
});
if (lock === null) process.disconnect?.();
