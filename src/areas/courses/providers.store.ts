import { authorityOf, type Tx } from '#platform/actor.ts';

/** Who is told of consented learners at a provider. What is null stays as it is. */
export async function keepTutor(
  tx: Tx,
  organisationId: string,
  tutor: { readonly name: string | null; readonly email: string | null },
): Promise<void> {
  await tx.write
    .insertInto('provider_details')
    .values({
      organisation_id: organisationId,
      authority: authorityOf(tx),
      designated_tutor: tutor.name,
      tutor_email: tutor.email,
    })
    .onConflict((clash) =>
      clash.column('organisation_id').doUpdateSet(({ fn, ref }) => ({
        designated_tutor: fn.coalesce(
          ref('excluded.designated_tutor'),
          ref('provider_details.designated_tutor'),
        ),
        tutor_email: fn.coalesce(ref('excluded.tutor_email'), ref('provider_details.tutor_email')),
      })),
    )
    .execute();
}
