-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "TemplateKey" AS ENUM ('invitation', 'reminder', 'change', 'postponement', 'cancellation', 'withdrawal', 'passed_on', 'receipt', 'sign_in', 'account');

-- CreateEnum
CREATE TYPE "DeliveryStatus" AS ENUM ('queued', 'claimed', 'sent', 'in_doubt', 'failed', 'bounced', 'delivered', 'stopped');

-- CreateEnum
CREATE TYPE "ConsulateClass" AS ENUM ('consulate_general', 'consulate', 'vice_consulate', 'consular_agency');

-- CreateEnum
CREATE TYPE "ConsulateStatus" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "PostingRank" AS ENUM ('consul_general', 'deputy_consul_general', 'consul', 'vice_consul', 'attache', 'commissioner', 'employee');

-- CreateEnum
CREATE TYPE "FocalPoint" AS ENUM ('primary', 'backup');

-- CreateEnum
CREATE TYPE "InvitationStatus" AS ENUM ('draft', 'issued', 'withdrawn');

-- CreateEnum
CREATE TYPE "Answer" AS ENUM ('awaiting', 'attending', 'tentative', 'regrets');

-- CreateEnum
CREATE TYPE "AddresseeMode" AS ENUM ('head', 'deputy', 'contact', 'post');

-- CreateEnum
CREATE TYPE "ReplyChannel" AS ENUM ('link', 'portal', 'phone');

-- CreateEnum
CREATE TYPE "DelegateRole" AS ENUM ('principal', 'accompanying', 'interpreter', 'driver', 'spouse');

-- CreateEnum
CREATE TYPE "RepresentationLevel" AS ENUM ('head', 'deputy', 'other');

-- CreateEnum
CREATE TYPE "FigureName" AS ENUM ('invited_activities', 'supported_activities');

-- CreateEnum
CREATE TYPE "ActivityKind" AS ENUM ('international_exchange', 'economic', 'trade', 'cultural', 'liaison_meeting', 'district_visit', 'briefing');

-- CreateEnum
CREATE TYPE "ActivityStatus" AS ENUM ('draft', 'planned', 'open', 'concluded', 'postponed', 'cancelled');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('administrator', 'staff', 'director', 'district', 'officer', 'auditor');

-- CreateEnum
CREATE TYPE "SignInPurpose" AS ENUM ('sign_in', 'invitation', 'first_administrator');

-- CreateTable
CREATE TABLE "Attendance" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "delegateId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "userId" UUID,
    "byName" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "seq" BIGINT,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "officeAt" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL DEFAULT '',
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT,
    "activityId" UUID,
    "consulateId" UUID,
    "data" JSONB NOT NULL,
    "prevHash" TEXT,
    "hash" TEXT,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "id" INTEGER NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Template" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "key" "TemplateKey" NOT NULL,
    "locale" TEXT NOT NULL,

    CONSTRAINT "Template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TemplateVersion" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "templateId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "closing" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" UUID,

    CONSTRAINT "TemplateVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "officeId" UUID NOT NULL,
    "key" "TemplateKey" NOT NULL,
    "versionEnId" UUID NOT NULL,
    "versionZhId" UUID NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" UUID,
    "year" INTEGER,
    "number" INTEGER,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedBy" UUID,
    "data" JSONB NOT NULL,
    "sendAfter" TIMESTAMPTZ(3) NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" UUID,
    "createdByName" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "messageId" UUID NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" UUID,
    "contactId" UUID,
    "toName" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "data" JSONB NOT NULL,
    "hasToken" BOOLEAN NOT NULL DEFAULT false,
    "status" "DeliveryStatus" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimedAt" TIMESTAMPTZ(3),
    "leaseUntil" TIMESTAMPTZ(3),
    "nextAttemptAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "sentOn" TIMESTAMPTZ(3),
    "response" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeliveryAttempt" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "deliveryId" UUID NOT NULL,
    "attempt" INTEGER NOT NULL,
    "outcome" "DeliveryStatus" NOT NULL,
    "response" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DeliveryAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consulate" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "sendingState" CHAR(2) NOT NULL,
    "stateEn" TEXT NOT NULL,
    "stateZh" TEXT NOT NULL,
    "officialStateEn" TEXT NOT NULL,
    "officialStateZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "class" "ConsulateClass" NOT NULL,
    "honorary" BOOLEAN NOT NULL DEFAULT false,
    "cityEn" TEXT NOT NULL,
    "cityZh" TEXT NOT NULL,
    "district" TEXT[],
    "openedOn" DATE,
    "closedOn" DATE,
    "status" "ConsulateStatus" NOT NULL DEFAULT 'open',
    "nationalDay" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "region" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Consulate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "honorific" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL,
    "nameZh" TEXT,
    "addressEn" TEXT,
    "addressZh" TEXT,
    "email" TEXT,
    "mobile" TEXT,
    "source" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Posting" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "contactId" UUID NOT NULL,
    "consulateId" UUID NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleZh" TEXT,
    "rank" "PostingRank" NOT NULL,
    "function" TEXT NOT NULL DEFAULT '',
    "fromOn" DATE,
    "toOn" DATE,
    "isHead" BOOLEAN NOT NULL DEFAULT false,
    "isActingHead" BOOLEAN NOT NULL DEFAULT false,
    "exequaturOn" DATE,
    "provisionalOn" DATE,
    "commissionOn" DATE,
    "actingSince" DATE,
    "arrivedOn" DATE,
    "focalPoint" "FocalPoint",
    "source" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Posting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "activityId" UUID NOT NULL,
    "consulateId" UUID NOT NULL,
    "status" "InvitationStatus" NOT NULL DEFAULT 'draft',
    "seats" INTEGER NOT NULL,
    "addressee" "AddresseeMode" NOT NULL,
    "contactId" UUID,
    "postingId" UUID,
    "calendarUid" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "messageId" UUID,
    "answer" "Answer" NOT NULL DEFAULT 'awaiting',
    "replyVersion" INTEGER NOT NULL DEFAULT 0,
    "issuedAt" TIMESTAMPTZ(3),
    "repliedAt" TIMESTAMPTZ(3),
    "remindedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnBy" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" UUID,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reply" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "invitationId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "answer" "Answer" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "channel" "ReplyChannel" NOT NULL,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "actorKind" TEXT NOT NULL,
    "userId" UUID,
    "tokenId" UUID,
    "byName" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReplyPrivateNote" (
    "replyId" UUID NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "ReplyPrivateNote_pkey" PRIMARY KEY ("replyId")
);

-- CreateTable
CREATE TABLE "Delegate" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "replyId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "contactId" UUID,
    "honorific" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "role" "DelegateRole" NOT NULL DEFAULT 'principal',
    "level" "RepresentationLevel" NOT NULL DEFAULT 'other',

    CONSTRAINT "Delegate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReplyToken" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tokenHash" BYTEA NOT NULL,
    "invitationId" UUID NOT NULL,
    "deliveryId" UUID,
    "contactId" UUID,
    "address" TEXT NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "passedOnFrom" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReplyToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Office" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "parentId" UUID,
    "nameEn" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "shortEn" TEXT NOT NULL,
    "shortZh" TEXT NOT NULL,
    "divisionEn" TEXT NOT NULL DEFAULT '',
    "divisionZh" TEXT NOT NULL DEFAULT '',
    "cityEn" TEXT NOT NULL,
    "cityZh" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "letterheadEn" TEXT NOT NULL,
    "letterheadZh" TEXT NOT NULL,
    "registerPrefix" TEXT NOT NULL DEFAULT '',
    "zone" TEXT NOT NULL DEFAULT 'Asia/Shanghai',
    "scopeEn" TEXT NOT NULL DEFAULT '',
    "scopeZh" TEXT NOT NULL DEFAULT '',
    "replyAddress" TEXT,
    "phone" TEXT,
    "deadlineDays" INTEGER NOT NULL DEFAULT 3,
    "defaultSeats" INTEGER NOT NULL DEFAULT 2,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CountingRule" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "officeId" UUID NOT NULL,
    "figure" "FigureName" NOT NULL,
    "kinds" "ActivityKind"[],
    "fromHalf" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" UUID,

    CONSTRAINT "CountingRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Activity" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "officeId" UUID NOT NULL,
    "kind" "ActivityKind",
    "status" "ActivityStatus" NOT NULL DEFAULT 'draft',
    "titleEn" TEXT NOT NULL DEFAULT '',
    "titleZh" TEXT NOT NULL DEFAULT '',
    "purposeEn" TEXT NOT NULL DEFAULT '',
    "purposeZh" TEXT NOT NULL DEFAULT '',
    "placeEn" TEXT NOT NULL DEFAULT '',
    "placeZh" TEXT NOT NULL DEFAULT '',
    "dressEn" TEXT NOT NULL DEFAULT '',
    "dressZh" TEXT NOT NULL DEFAULT '',
    "zone" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "halfYear" TEXT,
    "seats" INTEGER NOT NULL DEFAULT 2,
    "replyBy" TIMESTAMPTZ(3),
    "tentativeAllowed" BOOLEAN NOT NULL DEFAULT true,
    "contactUserId" UUID,
    "contactName" TEXT NOT NULL DEFAULT '',
    "contactPhone" TEXT NOT NULL DEFAULT '',
    "contactEmail" TEXT NOT NULL DEFAULT '',
    "typed" JSONB,
    "repliesClosedAt" TIMESTAMPTZ(3),
    "repliesClosedBy" UUID,
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelledBy" UUID,
    "reasonEn" TEXT NOT NULL DEFAULT '',
    "reasonZh" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" UUID,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" UUID,
    "updatedByName" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActivityHost" (
    "activityId" UUID NOT NULL,
    "officeId" UUID NOT NULL,

    CONSTRAINT "ActivityHost_pkey" PRIMARY KEY ("activityId","officeId")
);

-- CreateTable
CREATE TABLE "ActivityOrganiser" (
    "activityId" UUID NOT NULL,
    "userId" UUID NOT NULL,

    CONSTRAINT "ActivityOrganiser_pkey" PRIMARY KEY ("activityId","userId")
);

-- CreateTable
CREATE TABLE "ProgrammeLine" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "activityId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "textEn" TEXT NOT NULL DEFAULT '',
    "textZh" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ProgrammeLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordedFigure" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "officeId" UUID NOT NULL,
    "halfYear" TEXT NOT NULL,
    "figure" "FigureName" NOT NULL,
    "value" INTEGER NOT NULL,
    "scope" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredBy" UUID,
    "enteredByName" TEXT NOT NULL DEFAULT '',
    "removedAt" TIMESTAMPTZ(3),
    "removedBy" UUID,

    CONSTRAINT "RecordedFigure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "officeId" UUID,
    "consulateId" UUID,
    "contactId" UUID,
    "locale" TEXT NOT NULL DEFAULT 'zh',
    "passwordHash" TEXT,
    "totpSecret" TEXT,
    "totpEnabledAt" TIMESTAMPTZ(3),
    "totpLastStep" INTEGER,
    "disabledAt" TIMESTAMPTZ(3),
    "disabledBy" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userAgent" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInToken" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tokenHash" TEXT NOT NULL,
    "purpose" "SignInPurpose" NOT NULL,
    "userId" UUID,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Attendance_delegateId_key" ON "Attendance"("delegateId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_seq_key" ON "AuditEvent"("seq");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectKind_subjectId_idx" ON "AuditEvent"("subjectKind", "subjectId");

-- CreateIndex
CREATE INDEX "AuditEvent_activityId_seq_idx" ON "AuditEvent"("activityId", "seq");

-- CreateIndex
CREATE INDEX "AuditEvent_consulateId_seq_idx" ON "AuditEvent"("consulateId", "seq");

-- CreateIndex
CREATE INDEX "AuditEvent_type_idx" ON "AuditEvent"("type");

-- CreateIndex
CREATE UNIQUE INDEX "Template_key_locale_key" ON "Template"("key", "locale");

-- CreateIndex
CREATE UNIQUE INDEX "TemplateVersion_templateId_version_key" ON "TemplateVersion"("templateId", "version");

-- CreateIndex
CREATE INDEX "Message_subjectKind_subjectId_idx" ON "Message"("subjectKind", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "Message_officeId_year_number_key" ON "Message"("officeId", "year", "number");

-- CreateIndex
CREATE INDEX "Delivery_messageId_idx" ON "Delivery"("messageId");

-- CreateIndex
CREATE INDEX "Delivery_subjectKind_subjectId_idx" ON "Delivery"("subjectKind", "subjectId");

-- CreateIndex
CREATE INDEX "Delivery_status_nextAttemptAt_idx" ON "Delivery"("status", "nextAttemptAt");

-- CreateIndex
CREATE INDEX "DeliveryAttempt_deliveryId_idx" ON "DeliveryAttempt"("deliveryId");

-- CreateIndex
CREATE INDEX "Consulate_status_cityEn_idx" ON "Consulate"("status", "cityEn");

-- CreateIndex
CREATE INDEX "Posting_consulateId_toOn_idx" ON "Posting"("consulateId", "toOn");

-- CreateIndex
CREATE INDEX "Posting_contactId_idx" ON "Posting"("contactId");

-- CreateIndex
CREATE INDEX "Invitation_activityId_status_idx" ON "Invitation"("activityId", "status");

-- CreateIndex
CREATE INDEX "Invitation_consulateId_status_idx" ON "Invitation"("consulateId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Reply_invitationId_version_key" ON "Reply"("invitationId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Delegate_replyId_position_key" ON "Delegate"("replyId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ReplyToken_tokenHash_key" ON "ReplyToken"("tokenHash");

-- CreateIndex
CREATE INDEX "ReplyToken_invitationId_idx" ON "ReplyToken"("invitationId");

-- CreateIndex
CREATE INDEX "ReplyToken_contactId_idx" ON "ReplyToken"("contactId");

-- CreateIndex
CREATE UNIQUE INDEX "CountingRule_officeId_figure_fromHalf_key" ON "CountingRule"("officeId", "figure", "fromHalf");

-- CreateIndex
CREATE INDEX "Activity_halfYear_startsAt_idx" ON "Activity"("halfYear", "startsAt");

-- CreateIndex
CREATE INDEX "Activity_status_idx" ON "Activity"("status");

-- CreateIndex
CREATE UNIQUE INDEX "ProgrammeLine_activityId_position_key" ON "ProgrammeLine"("activityId", "position");

-- CreateIndex
CREATE INDEX "RecordedFigure_officeId_halfYear_idx" ON "RecordedFigure"("officeId", "halfYear");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_role_idx" ON "User"("role");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "SignInToken_tokenHash_key" ON "SignInToken"("tokenHash");

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_delegateId_fkey" FOREIGN KEY ("delegateId") REFERENCES "Delegate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TemplateVersion" ADD CONSTRAINT "TemplateVersion_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "Template"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeliveryAttempt" ADD CONSTRAINT "DeliveryAttempt_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "Delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Posting" ADD CONSTRAINT "Posting_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Posting" ADD CONSTRAINT "Posting_consulateId_fkey" FOREIGN KEY ("consulateId") REFERENCES "Consulate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_consulateId_fkey" FOREIGN KEY ("consulateId") REFERENCES "Consulate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_postingId_fkey" FOREIGN KEY ("postingId") REFERENCES "Posting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReplyPrivateNote" ADD CONSTRAINT "ReplyPrivateNote_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "Reply"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegate" ADD CONSTRAINT "Delegate_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "Reply"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegate" ADD CONSTRAINT "Delegate_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReplyToken" ADD CONSTRAINT "ReplyToken_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReplyToken" ADD CONSTRAINT "ReplyToken_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "Delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReplyToken" ADD CONSTRAINT "ReplyToken_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Office" ADD CONSTRAINT "Office_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CountingRule" ADD CONSTRAINT "CountingRule_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_contactUserId_fkey" FOREIGN KEY ("contactUserId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityHost" ADD CONSTRAINT "ActivityHost_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityHost" ADD CONSTRAINT "ActivityHost_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityOrganiser" ADD CONSTRAINT "ActivityOrganiser_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityOrganiser" ADD CONSTRAINT "ActivityOrganiser_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeLine" ADD CONSTRAINT "ProgrammeLine_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordedFigure" ADD CONSTRAINT "RecordedFigure_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_consulateId_fkey" FOREIGN KEY ("consulateId") REFERENCES "Consulate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignInToken" ADD CONSTRAINT "SignInToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;


