/** Where an interview is had as a file for a calendar. The area calendar makes it. */
export function InterviewFile({ id, children }: { readonly id: string; readonly children: string }) {
  return (
    <a class="govuk-link" href={`/matches/${id}/interview.ics`}>
      {children}
    </a>
  );
}
