-- AlterTable
ALTER TABLE "decision" ADD COLUMN     "moved_reply_ids" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "hold" ADD COLUMN     "why" "ModerationReason" NOT NULL DEFAULT 'other',
ALTER COLUMN "until" DROP NOT NULL;

-- CreateTable
CREATE TABLE "moved_response" (
    "decision_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "value" "ResponseValue",
    "entered_by_id" UUID,
    "provenance" JSONB,
    "created_at" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3),
    "taken_over_at" TIMESTAMPTZ(3),
    "displaced" JSONB,

    CONSTRAINT "moved_response_pkey" PRIMARY KEY ("decision_id","person_id")
);

-- CreateIndex
CREATE INDEX "moved_response_person_id_idx" ON "moved_response"("person_id");

-- AddForeignKey
ALTER TABLE "moved_response" ADD CONSTRAINT "moved_response_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moved_response" ADD CONSTRAINT "moved_response_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What may accuse somebody is held without an end, until the safeguarding lead has decided; then it must be known what
-- it goes back to.
ALTER TABLE "contribution" DROP CONSTRAINT "contribution_held_has_an_end";
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_held_goes_back"
  CHECK (state <> 'held' OR held_until IS NOT NULL OR state_before IS NOT NULL);
