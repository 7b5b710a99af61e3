import { z } from 'zod';
import { serve } from '#entry/node.ts';
import { loneCommand } from './cli-command.ts';

export const serveCommand = loneCommand({
  name: 'serve',
  summary: 'Start the service: migrate, fill an invented town (embedded database only), serve on PORT',
  parts: [['--no-demo', 'leave the invented town out']],
  input: z.object({ demo: z.boolean() }),
  run: async (terminal, { demo }) => {
    await serve(demo, (port) =>
      terminal.problem(`Foothold is ready: http://localhost:${port}  (stop it with Ctrl+C)\n`),
    );
    return { json: { stopped: true }, text: '' };
  },
});
