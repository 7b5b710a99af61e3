import { z } from 'zod';
import { AT_FIRST_START } from '#entry/first-start.ts';
import { OperatorProblem } from '#entry/operator-problem.ts';
import { groundCommand } from './cli-command.ts';

export const demoCommand = groundCommand({
  name: 'demo',
  summary: 'Fill the invented town, where it was left out at the start (embedded database only)',
  parts: [],
  input: z.object({}),
  run: async ({ ground }) => {
    // Where mail is set, invented people would be written to.
    if (!ground.config.isDemo)
      throw new OperatorProblem(
        2,
        'The invented town is for the embedded database without mail. Leave DATABASE_URL and RESEND_API_KEY out.',
      );
    let filled = false;
    for (const fill of AT_FIRST_START) filled = (await fill(ground)) || filled;
    return {
      json: { filled },
      text: filled
        ? 'The invented town of Rockford is there. Sign in as one of its people at /sign-in.'
        : 'The invented town is there already.',
    };
  },
});
