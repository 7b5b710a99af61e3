/** Three steps up, each a hold for a foot, and the name beside. */
export function Wordmark() {
  return (
    <>
      <svg
        class="foothold-wordmark"
        xmlns="http://www.w3.org/2000/svg"
        viewBox="0 0 32 32"
        width="32"
        height="32"
        aria-hidden="true"
      >
        <path fill="currentColor" d="M2 24h9a2 2 0 0 1 0 6H4a2 2 0 0 1-2-2z" opacity="0.55" />
        <path fill="currentColor" d="M9 13h11a3 3 0 0 1 0 6h-8a3 3 0 0 1-3-3z" opacity="0.8" />
        <path fill="currentColor" d="M17 2h10a3 3 0 0 1 0 6h-7a3 3 0 0 1-3-3z" />
      </svg>
      <span class="foothold-header__name">Foothold</span>
    </>
  );
}
