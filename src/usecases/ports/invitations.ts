import type { Invitation } from '#core/cases/invitation.ts';

/** An open invitation with the part of an event it is to, and the employer whose report it comes from. */
export type OpenInvitation = Invitation & { readonly lifeEvent: string; readonly employer: string };

/** What somebody is invited to. An invitation is made with the case of an employer and used by a case of the person, each in the transaction of that case. */
export type InvitationStore = {
  /** The open invitations of somebody, the newest first. */
  open(region: string, subject: string): Promise<readonly OpenInvitation[]>;
  /** The person wants none of it. Whether there was such an invitation, still open. */
  decline(region: string, subject: string, caseNumber: string, at: string): Promise<boolean>;
};
