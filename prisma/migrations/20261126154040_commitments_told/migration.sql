-- DropIndex
DROP INDEX "commitment_state_due_on_idx";

-- AlterTable
ALTER TABLE "commitment" ADD COLUMN     "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "code_issue" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "due_now" DATE,
ADD COLUMN     "heard_on" DATE,
ADD COLUMN     "interview_id" UUID,
ADD COLUMN     "note_id" UUID,
ADD COLUMN     "proposal" JSONB,
ADD COLUMN     "status" "CommitmentStatus" NOT NULL DEFAULT 'no_evidence',
ADD COLUMN     "time_zone" TEXT NOT NULL DEFAULT 'UTC';

-- AlterTable
ALTER TABLE "commitment_answer" ADD COLUMN     "entered_by_id" UUID;

-- AlterTable
ALTER TABLE "commitment_step" ADD COLUMN     "checked_at" TIMESTAMPTZ(3),
ADD COLUMN     "checked_by_id" UUID,
ADD COLUMN     "set_aside_why" TEXT;

-- AlterTable
ALTER TABLE "leadership_member" ADD COLUMN     "code_issue" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "heard_on" DATE;

-- CreateIndex
CREATE INDEX "commitment_state_due_now_idx" ON "commitment"("state", "due_now");

-- CreateIndex
CREATE INDEX "commitment_interview_id_idx" ON "commitment"("interview_id");

-- CreateIndex
CREATE INDEX "commitment_session_id_idx" ON "commitment"("session_id");

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "session_note"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interview"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Promised for that day, as long as no step has moved it.
UPDATE "commitment" SET "due_now" = "due_on";
ALTER TABLE "commitment" ALTER COLUMN "due_now" SET NOT NULL;

-- Somebody heard what was said by phone; nobody has said yes to a code or with an account for somebody else.
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_heard"
  CHECK ("confirmed_how" IS NULL OR ("confirmed_how" = 'phone') = ("confirmed_by_id" IS NOT NULL));
