/** What kept a request from being asked or answered; the reason of a failed fetch is in its cause. */
export function faultText(error: unknown): string {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
}
