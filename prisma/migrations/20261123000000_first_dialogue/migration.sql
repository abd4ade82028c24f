-- Every record made in a demonstration portal carries the mark by default, without any operation thinking of it.
CREATE FUNCTION portal_is_demo() RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN coalesce((SELECT is_demo FROM portal WHERE id = 1), false);
END $$;


-- CreateEnum
CREATE TYPE "SignInMethod" AS ENUM ('password', 'link', 'card', 'oidc', 'first_administrator');

-- CreateEnum
CREATE TYPE "TokenPurpose" AS ENUM ('sign_in', 'reset_password', 'confirm_email', 'confirm_registration', 'first_administrator');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('convenor', 'facilitator', 'rapporteur', 'safeguarding_lead', 'editor', 'administrator');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('waiting', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "Attribution" AS ENUM ('named', 'role', 'group', 'anonymous');

-- CreateEnum
CREATE TYPE "Scope" AS ENUM ('dialogue', 'public');

-- CreateEnum
CREATE TYPE "ContributionState" AS ENUM ('pending', 'published', 'held', 'hidden', 'redacted', 'withdrawn', 'merged', 'needs_translation');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('web', 'facilitator', 'voice', 'sms', 'whatsapp', 'paper');

-- CreateEnum
CREATE TYPE "ResponseValue" AS ENUM ('agree', 'disagree', 'unsure');

-- CreateEnum
CREATE TYPE "ReleaseKind" AS ENUM ('consent', 'editing');

-- CreateEnum
CREATE TYPE "DialogueAccess" AS ENUM ('public', 'listed', 'private');

-- CreateEnum
CREATE TYPE "DialogueState" AS ENUM ('draft', 'open', 'closed', 'archived');

-- CreateEnum
CREATE TYPE "StageKind" AS ENUM ('preparation', 'registration', 'discussion', 'event', 'summary', 'follow_up');

-- CreateEnum
CREATE TYPE "StageSwitch" AS ENUM ('by_date', 'open', 'closed');

-- CreateEnum
CREATE TYPE "SessionRule" AS ENUM ('open', 'chatham', 'closed');

-- CreateEnum
CREATE TYPE "ShelterKind" AS ENUM ('dialogue', 'person', 'place');

-- CreateEnum
CREATE TYPE "EventState" AS ENUM ('draft', 'published', 'cancelled');

-- CreateEnum
CREATE TYPE "InterviewState" AS ENUM ('draft', 'pending', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "RenditionKind" AS ENUM ('original', 'poster');

-- CreateEnum
CREATE TYPE "StakeholderGroup" AS ENUM ('government', 'civil_society', 'industry', 'miners', 'community', 'academia', 'media', 'partner');

-- CreateEnum
CREATE TYPE "AffiliationState" AS ENUM ('pending', 'approved', 'declined', 'ended');

-- CreateEnum
CREATE TYPE "PageKind" AS ENUM ('about', 'privacy', 'terms', 'accessibility', 'contact');

-- CreateEnum
CREATE TYPE "RegistrationState" AS ENUM ('invited', 'applied', 'offered', 'confirmed', 'declined', 'waitlisted', 'withdrawn', 'attended', 'no_show');

-- CreateEnum
CREATE TYPE "RegistrationChannel" AS ENUM ('web', 'facilitator');

-- CreateEnum
CREATE TYPE "SummaryState" AS ENUM ('draft', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "PartKind" AS ENUM ('finding', 'section', 'disagreement');

-- CreateEnum
CREATE TYPE "Strength" AS ENUM ('all_groups', 'most_groups', 'several_groups', 'contested', 'single_group');

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "adult_confirmed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erased_at" TIMESTAMPTZ(3),
    "merged_into_id" UUID,
    "is_demo" BOOLEAN NOT NULL DEFAULT portal_is_demo(),

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "password_hash" TEXT,
    "password_changed_at" TIMESTAMPTZ(3),
    "suspended_at" TIMESTAMPTZ(3),
    "suspended_by_id" UUID,
    "suspension_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "email_address" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "verified_at" TIMESTAMPTZ(3),
    "is_primary" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "email_address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "phone_number" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "phone_number_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_session" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "method" "SignInMethod" NOT NULL,
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_token" (
    "id" UUID NOT NULL,
    "purpose" "TokenPurpose" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "person_id" UUID,
    "address" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "consumed_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "card" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "pin_hash" TEXT NOT NULL,
    "issued_by_id" UUID,
    "issued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "used_before_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "linked_identity" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "linked_identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "person_id" UUID NOT NULL,
    "dialogue_id" UUID,
    "speaks_for" "StakeholderGroup",
    "granted_by_id" UUID,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_invitation" (
    "id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "dialogue_id" UUID,
    "address" TEXT NOT NULL,
    "speaks_for" "StakeholderGroup",
    "token_hash" TEXT NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "role_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity" (
    "id" UUID NOT NULL,
    "verb" TEXT NOT NULL,
    "dialogue_id" UUID,
    "actor_id" UUID,
    "object_kind" TEXT,
    "object_id" UUID,
    "reason" TEXT,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3),
    "is_demo" BOOLEAN NOT NULL DEFAULT portal_is_demo(),

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "dialogue_id" UUID,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "path" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "needs_call" BOOLEAN NOT NULL DEFAULT false,
    "called_at" TIMESTAMPTZ(3),
    "called_by_id" UUID,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" UUID,
    "to_address" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "state" "MailState" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "is_demo" BOOLEAN NOT NULL DEFAULT portal_is_demo(),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contribution" (
    "id" UUID NOT NULL,
    "public_id" TEXT NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "prompt_id" UUID NOT NULL,
    "parent_id" UUID,
    "person_id" UUID,
    "group" "StakeholderGroup" NOT NULL,
    "role_title" TEXT,
    "attribution" "Attribution" NOT NULL,
    "scope" "Scope" NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "is_gloss" BOOLEAN NOT NULL DEFAULT false,
    "translations" JSONB NOT NULL DEFAULT '{}',
    "topic" TEXT,
    "channel" "Channel" NOT NULL DEFAULT 'web',
    "entered_by_id" UUID,
    "provenance" JSONB,
    "state" "ContributionState" NOT NULL DEFAULT 'pending',
    "held_until" TIMESTAMPTZ(3),
    "created_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3),
    "edited_on" DATE,
    "published_on" DATE,
    "withdrawn_on" DATE,
    "code_hash" TEXT,
    "is_demo" BOOLEAN NOT NULL DEFAULT portal_is_demo(),

    CONSTRAINT "contribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "response" (
    "id" UUID NOT NULL,
    "contribution_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "value" "ResponseValue" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "respondent" (
    "dialogue_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "respondent_pkey" PRIMARY KEY ("dialogue_id","person_id")
);

-- CreateTable
CREATE TABLE "hold" (
    "id" UUID NOT NULL,
    "contribution_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release" (
    "id" UUID NOT NULL,
    "kind" "ReleaseKind" NOT NULL,
    "contribution_id" UUID,
    "interview_id" UUID,
    "summary_version_id" UUID,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dialogue" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "description" JSONB NOT NULL,
    "how_to_ask" JSONB,
    "access" "DialogueAccess" NOT NULL DEFAULT 'public',
    "state" "DialogueState" NOT NULL DEFAULT 'draft',
    "country" CHAR(2),
    "district" TEXT,
    "languages" TEXT[] DEFAULT ARRAY['en']::TEXT[],
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "starts_on" DATE,
    "ends_on" DATE,
    "rule" "SessionRule" NOT NULL DEFAULT 'chatham',
    "background" JSONB NOT NULL DEFAULT '[]',
    "missing_voices" JSONB,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "archived_at" TIMESTAMPTZ(3),
    "copied_from_id" UUID,
    "is_demo" BOOLEAN NOT NULL DEFAULT portal_is_demo(),

    CONSTRAINT "dialogue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dialogue_host" (
    "dialogue_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "dialogue_host_pkey" PRIMARY KEY ("dialogue_id","organisation_id")
);

-- CreateTable
CREATE TABLE "dialogue_group" (
    "dialogue_id" UUID NOT NULL,
    "group" "StakeholderGroup" NOT NULL,
    "is_expected" BOOLEAN NOT NULL DEFAULT true,
    "target" INTEGER,

    CONSTRAINT "dialogue_group_pkey" PRIMARY KEY ("dialogue_id","group")
);

-- CreateTable
CREATE TABLE "stage" (
    "id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "kind" "StageKind" NOT NULL,
    "opens_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "switch" "StageSwitch" NOT NULL DEFAULT 'by_date',

    CONSTRAINT "stage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "prompt" (
    "id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,
    "question" JSONB NOT NULL,
    "guidance" JSONB,
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "is_demo" BOOLEAN NOT NULL DEFAULT portal_is_demo(),

    CONSTRAINT "prompt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shelter" (
    "id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "kind" "ShelterKind" NOT NULL,
    "person_id" UUID,
    "place" TEXT,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by_id" UUID,

    CONSTRAINT "shelter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "dialogue_id" UUID,
    "organisation_id" UUID,
    "title" JSONB NOT NULL,
    "description" JSONB,
    "time_zone" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "country" CHAR(2),
    "district" TEXT,
    "venue" TEXT,
    "join_url" TEXT,
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "languages" TEXT[] DEFAULT ARRAY['en']::TEXT[],
    "capacity" INTEGER,
    "registration_opens_at" TIMESTAMPTZ(3),
    "registration_closes_at" TIMESTAMPTZ(3),
    "state" "EventState" NOT NULL DEFAULT 'draft',
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "is_demo" BOOLEAN NOT NULL DEFAULT portal_is_demo(),

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "title" JSONB NOT NULL,
    "description" JSONB,
    "kind" TEXT NOT NULL DEFAULT 'plenary',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT,
    "rule" "SessionRule" NOT NULL,
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_registration" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "state" "RegistrationState" NOT NULL,
    "place" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interview" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "event_id" UUID,
    "title" JSONB NOT NULL,
    "abstract" JSONB,
    "speaker_id" UUID,
    "speaker_name" TEXT,
    "speaker_role" TEXT,
    "speaker_group" "StakeholderGroup" NOT NULL,
    "attribution" "Attribution" NOT NULL,
    "scope" "Scope" NOT NULL DEFAULT 'dialogue',
    "spoken_language" TEXT NOT NULL,
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "recorded_on" DATE,
    "duration_seconds" INTEGER,
    "state" "InterviewState" NOT NULL DEFAULT 'draft',
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "is_demo" BOOLEAN NOT NULL DEFAULT portal_is_demo(),

    CONSTRAINT "interview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rendition" (
    "id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "kind" "RenditionKind" NOT NULL DEFAULT 'original',
    "storage_key" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "metadata_left" TEXT,
    "uploaded_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "replaced_at" TIMESTAMPTZ(3),

    CONSTRAINT "rendition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "caption" (
    "id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "vtt" TEXT NOT NULL,
    "is_gloss" BOOLEAN NOT NULL DEFAULT false,
    "uploaded_by_id" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "caption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "group" "StakeholderGroup",
    "country" CHAR(2),
    "about" JSONB,
    "website" TEXT,
    "contact_email" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),
    "is_demo" BOOLEAN NOT NULL DEFAULT portal_is_demo(),

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "affiliation" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "group" "StakeholderGroup" NOT NULL,
    "organisation_id" UUID,
    "organisation_name" TEXT,
    "role_title" TEXT,
    "state" "AffiliationState" NOT NULL DEFAULT 'pending',
    "vouched_by" TEXT,
    "vouched_how" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "affiliation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "portal" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL DEFAULT 'Baraza',
    "contact_email" TEXT,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "portal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "page" (
    "id" UUID NOT NULL,
    "kind" "PageKind" NOT NULL,
    "dialogue_id" UUID,
    "title" JSONB NOT NULL,
    "body" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by_id" UUID,
    "is_demo" BOOLEAN NOT NULL DEFAULT portal_is_demo(),

    CONSTRAINT "page_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "daily_count" (
    "name" TEXT NOT NULL,
    "dialogue_id" UUID NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "daily_count_pkey" PRIMARY KEY ("name","dialogue_id","day")
);

-- CreateTable
CREATE TABLE "handled_form" (
    "nonce_hash" TEXT NOT NULL,
    "result" JSONB,
    "day" DATE NOT NULL,

    CONSTRAINT "handled_form_pkey" PRIMARY KEY ("nonce_hash")
);

-- CreateTable
CREATE TABLE "held_submission" (
    "id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "held_submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "throttle" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "registration" (
    "id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "affiliation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "channel" "RegistrationChannel" NOT NULL DEFAULT 'web',
    "entered_by_id" UUID,
    "state" "RegistrationState" NOT NULL DEFAULT 'applied',
    "question" TEXT,
    "answer" TEXT,
    "requested_affiliation_id" UUID,
    "requested_name" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "is_demo" BOOLEAN NOT NULL DEFAULT portal_is_demo(),

    CONSTRAINT "registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration_change" (
    "id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "from" "RegistrationState",
    "to" "RegistrationState" NOT NULL,
    "by_id" UUID,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "registration_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "summary" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "state" "SummaryState" NOT NULL DEFAULT 'draft',
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawal_reason" TEXT,
    "is_demo" BOOLEAN NOT NULL DEFAULT portal_is_demo(),

    CONSTRAINT "summary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "summary_version" (
    "id" UUID NOT NULL,
    "summary_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" JSONB NOT NULL,
    "brief" JSONB NOT NULL,
    "participation" JSONB,
    "change_note" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "summary_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "summary_part" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "order" INTEGER NOT NULL,
    "kind" "PartKind" NOT NULL,
    "heading" JSONB NOT NULL,
    "body" JSONB NOT NULL,
    "against" JSONB,
    "between" JSONB,
    "strength" "Strength",
    "groups" "StakeholderGroup"[] DEFAULT ARRAY[]::"StakeholderGroup"[],
    "sources" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "summary_part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation" (
    "id" UUID NOT NULL,
    "part_id" UUID NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,
    "is_against" BOOLEAN NOT NULL DEFAULT false,
    "contribution_id" UUID,
    "interview_id" UUID,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_person_id_key" ON "account"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "email_address_address_key" ON "email_address"("address");

-- CreateIndex
CREATE INDEX "email_address_person_id_idx" ON "email_address"("person_id");

-- CreateIndex
CREATE INDEX "phone_number_person_id_idx" ON "phone_number"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_session_token_hash_key" ON "sign_in_session"("token_hash");

-- CreateIndex
CREATE INDEX "sign_in_session_account_id_idx" ON "sign_in_session"("account_id");

-- CreateIndex
CREATE INDEX "sign_in_session_expires_at_idx" ON "sign_in_session"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "account_token_token_hash_key" ON "account_token"("token_hash");

-- CreateIndex
CREATE INDEX "account_token_person_id_idx" ON "account_token"("person_id");

-- CreateIndex
CREATE INDEX "account_token_expires_at_idx" ON "account_token"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "card_code_hash_key" ON "card"("code_hash");

-- CreateIndex
CREATE INDEX "card_person_id_idx" ON "card"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "linked_identity_provider_subject_key" ON "linked_identity"("provider", "subject");

-- CreateIndex
CREATE INDEX "role_grant_person_id_idx" ON "role_grant"("person_id");

-- CreateIndex
CREATE INDEX "role_grant_dialogue_id_idx" ON "role_grant"("dialogue_id");

-- CreateIndex
CREATE UNIQUE INDEX "role_invitation_token_hash_key" ON "role_invitation"("token_hash");

-- CreateIndex
CREATE INDEX "role_invitation_dialogue_id_idx" ON "role_invitation"("dialogue_id");

-- CreateIndex
CREATE INDEX "activity_dialogue_id_at_idx" ON "activity"("dialogue_id", "at");

-- CreateIndex
CREATE INDEX "activity_actor_id_idx" ON "activity"("actor_id");

-- CreateIndex
CREATE INDEX "activity_at_idx" ON "activity"("at");

-- CreateIndex
CREATE INDEX "message_person_id_idx" ON "message"("person_id");

-- CreateIndex
CREATE INDEX "message_dialogue_id_needs_call_idx" ON "message"("dialogue_id", "needs_call");

-- CreateIndex
CREATE INDEX "mail_state_created_at_idx" ON "mail"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "contribution_public_id_key" ON "contribution"("public_id");

-- CreateIndex
CREATE UNIQUE INDEX "contribution_code_hash_key" ON "contribution"("code_hash");

-- CreateIndex
CREATE INDEX "contribution_dialogue_id_state_idx" ON "contribution"("dialogue_id", "state");

-- CreateIndex
CREATE INDEX "contribution_dialogue_id_created_on_id_idx" ON "contribution"("dialogue_id", "created_on" DESC, "id");

-- CreateIndex
CREATE INDEX "contribution_prompt_id_idx" ON "contribution"("prompt_id");

-- CreateIndex
CREATE INDEX "contribution_parent_id_idx" ON "contribution"("parent_id");

-- CreateIndex
CREATE INDEX "contribution_person_id_idx" ON "contribution"("person_id");

-- CreateIndex
CREATE INDEX "response_person_id_idx" ON "response"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "response_contribution_id_person_id_key" ON "response"("contribution_id", "person_id");

-- CreateIndex
CREATE INDEX "respondent_person_id_idx" ON "respondent"("person_id");

-- CreateIndex
CREATE INDEX "hold_contribution_id_idx" ON "hold"("contribution_id");

-- CreateIndex
CREATE UNIQUE INDEX "release_contribution_id_kind_key" ON "release"("contribution_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "release_interview_id_kind_key" ON "release"("interview_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "release_summary_version_id_kind_key" ON "release"("summary_version_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "release_contribution_id_by_id_key" ON "release"("contribution_id", "by_id");

-- CreateIndex
CREATE UNIQUE INDEX "release_interview_id_by_id_key" ON "release"("interview_id", "by_id");

-- CreateIndex
CREATE UNIQUE INDEX "release_summary_version_id_by_id_key" ON "release"("summary_version_id", "by_id");

-- CreateIndex
CREATE UNIQUE INDEX "dialogue_slug_key" ON "dialogue"("slug");

-- CreateIndex
CREATE INDEX "dialogue_state_access_idx" ON "dialogue"("state", "access");

-- CreateIndex
CREATE UNIQUE INDEX "stage_dialogue_id_kind_key" ON "stage"("dialogue_id", "kind");

-- CreateIndex
CREATE INDEX "prompt_dialogue_id_idx" ON "prompt"("dialogue_id");

-- CreateIndex
CREATE INDEX "shelter_dialogue_id_idx" ON "shelter"("dialogue_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_slug_key" ON "event"("slug");

-- CreateIndex
CREATE INDEX "event_dialogue_id_idx" ON "event"("dialogue_id");

-- CreateIndex
CREATE INDEX "event_starts_on_idx" ON "event"("starts_on");

-- CreateIndex
CREATE INDEX "session_event_id_starts_at_idx" ON "session"("event_id", "starts_at");

-- CreateIndex
CREATE INDEX "event_registration_person_id_idx" ON "event_registration"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_registration_event_id_person_id_key" ON "event_registration"("event_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_registration_event_id_place_key" ON "event_registration"("event_id", "place");

-- CreateIndex
CREATE UNIQUE INDEX "interview_slug_key" ON "interview"("slug");

-- CreateIndex
CREATE INDEX "interview_dialogue_id_state_idx" ON "interview"("dialogue_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "rendition_storage_key_key" ON "rendition"("storage_key");

-- CreateIndex
CREATE INDEX "rendition_interview_id_idx" ON "rendition"("interview_id");

-- CreateIndex
CREATE UNIQUE INDEX "caption_interview_id_language_key" ON "caption"("interview_id", "language");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_slug_key" ON "organisation"("slug");

-- CreateIndex
CREATE INDEX "affiliation_person_id_idx" ON "affiliation"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "page_kind_dialogue_id_key" ON "page"("kind", "dialogue_id");

-- CreateIndex
CREATE INDEX "handled_form_day_idx" ON "handled_form"("day");

-- CreateIndex
CREATE INDEX "held_submission_expires_at_idx" ON "held_submission"("expires_at");

-- CreateIndex
CREATE INDEX "throttle_expire_idx" ON "throttle"("expire");

-- CreateIndex
CREATE INDEX "registration_person_id_idx" ON "registration"("person_id");

-- CreateIndex
CREATE INDEX "registration_dialogue_id_state_idx" ON "registration"("dialogue_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "registration_dialogue_id_person_id_key" ON "registration"("dialogue_id", "person_id");

-- CreateIndex
CREATE INDEX "registration_change_registration_id_idx" ON "registration_change"("registration_id");

-- CreateIndex
CREATE UNIQUE INDEX "summary_slug_key" ON "summary"("slug");

-- CreateIndex
CREATE INDEX "summary_dialogue_id_idx" ON "summary"("dialogue_id");

-- CreateIndex
CREATE UNIQUE INDEX "summary_version_summary_id_number_key" ON "summary_version"("summary_id", "number");

-- CreateIndex
CREATE INDEX "summary_part_version_id_order_idx" ON "summary_part"("version_id", "order");

-- CreateIndex
CREATE INDEX "citation_contribution_id_idx" ON "citation"("contribution_id");

-- CreateIndex
CREATE INDEX "citation_interview_id_idx" ON "citation"("interview_id");

-- CreateIndex
CREATE UNIQUE INDEX "citation_part_id_contribution_id_key" ON "citation"("part_id", "contribution_id");

-- CreateIndex
CREATE UNIQUE INDEX "citation_part_id_interview_id_key" ON "citation"("part_id", "interview_id");

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_address" ADD CONSTRAINT "email_address_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phone_number" ADD CONSTRAINT "phone_number_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card" ADD CONSTRAINT "card_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "linked_identity" ADD CONSTRAINT "linked_identity_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_invitation" ADD CONSTRAINT "role_invitation_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_prompt_id_fkey" FOREIGN KEY ("prompt_id") REFERENCES "prompt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "contribution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_contribution_id_fkey" FOREIGN KEY ("contribution_id") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "respondent" ADD CONSTRAINT "respondent_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "respondent" ADD CONSTRAINT "respondent_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hold" ADD CONSTRAINT "hold_contribution_id_fkey" FOREIGN KEY ("contribution_id") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_contribution_id_fkey" FOREIGN KEY ("contribution_id") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interview"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_summary_version_id_fkey" FOREIGN KEY ("summary_version_id") REFERENCES "summary_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_host" ADD CONSTRAINT "dialogue_host_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_host" ADD CONSTRAINT "dialogue_host_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_group" ADD CONSTRAINT "dialogue_group_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage" ADD CONSTRAINT "stage_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prompt" ADD CONSTRAINT "prompt_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shelter" ADD CONSTRAINT "shelter_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_registration" ADD CONSTRAINT "event_registration_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_registration" ADD CONSTRAINT "event_registration_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview" ADD CONSTRAINT "interview_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview" ADD CONSTRAINT "interview_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview" ADD CONSTRAINT "interview_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rendition" ADD CONSTRAINT "rendition_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interview"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "caption" ADD CONSTRAINT "caption_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interview"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "page" ADD CONSTRAINT "page_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_affiliation_id_fkey" FOREIGN KEY ("affiliation_id") REFERENCES "affiliation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_requested_affiliation_id_fkey" FOREIGN KEY ("requested_affiliation_id") REFERENCES "affiliation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_change" ADD CONSTRAINT "registration_change_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary" ADD CONSTRAINT "summary_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_version" ADD CONSTRAINT "summary_version_summary_id_fkey" FOREIGN KEY ("summary_id") REFERENCES "summary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_part" ADD CONSTRAINT "summary_part_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "summary_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_part_id_fkey" FOREIGN KEY ("part_id") REFERENCES "summary_part"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_contribution_id_fkey" FOREIGN KEY ("contribution_id") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interview"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Promises that the schema language has no word for.

ALTER TABLE portal ADD CONSTRAINT portal_is_one_row CHECK (id = 1);

-- A role is held once at a time; the expression stands for "the portal" where there is no dialogue.
CREATE UNIQUE INDEX role_grant_once ON role_grant
  (person_id, role, coalesce(dialogue_id, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX page_once ON page
  (kind, coalesce(dialogue_id, '00000000-0000-0000-0000-000000000000'::uuid));

-- An anonymous contribution has nobody in its row and no time finer than a day.
ALTER TABLE contribution ADD CONSTRAINT contribution_anonymous_has_nobody CHECK (
  attribution <> 'anonymous'
  OR (person_id IS NULL AND entered_by_id IS NULL AND role_title IS NULL AND created_at IS NULL));
ALTER TABLE contribution ADD CONSTRAINT contribution_held_has_an_end CHECK (
  state <> 'held' OR held_until IS NOT NULL);
ALTER TABLE contribution ADD CONSTRAINT contribution_withdrawn_has_no_words CHECK (
  state <> 'withdrawn' OR text = '');

-- The person whose card is live has one of it.
CREATE UNIQUE INDEX card_one_live ON card (person_id, coalesce(revoked_at, 'infinity'::timestamptz)) WHERE revoked_at IS NULL;

ALTER TABLE release ADD CONSTRAINT release_of_one_thing CHECK (
  num_nonnulls(contribution_id, interview_id, summary_version_id) = 1);
ALTER TABLE citation ADD CONSTRAINT citation_of_one_thing CHECK (
  num_nonnulls(contribution_id, interview_id) = 1);

ALTER TABLE event_registration ADD CONSTRAINT event_registration_place_is_held CHECK (
  place IS NULL OR (place > 0 AND state IN ('confirmed', 'attended', 'no_show')));
