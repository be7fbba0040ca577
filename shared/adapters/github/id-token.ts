import { getIDToken } from '@actions/core';

/** Asks GitHub for the job's own ID token, made out to an audience. */
export const requestJobToken = (audience: string): Promise<string> => getIDToken(audience);
