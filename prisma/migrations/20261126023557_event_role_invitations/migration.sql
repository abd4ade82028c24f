-- CreateTable
CREATE TABLE "event_role_invitation" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "role" "EventRoleKind" NOT NULL,
    "groups" "StakeholderGroup"[] DEFAULT ARRAY[]::"StakeholderGroup"[],
    "address" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "event_role_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "event_role_invitation_token_hash_key" ON "event_role_invitation"("token_hash");

-- CreateIndex
CREATE INDEX "event_role_invitation_event_id_idx" ON "event_role_invitation"("event_id");

-- AddForeignKey
ALTER TABLE "event_role_invitation" ADD CONSTRAINT "event_role_invitation_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;
