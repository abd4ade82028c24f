-- AlterTable
ALTER TABLE "call_back" ADD COLUMN     "answers_stand" BOOLEAN,
ADD COLUMN     "decided_at" TIMESTAMPTZ(3),
ADD COLUMN     "decided_by_id" UUID;

-- AlterTable
ALTER TABLE "response" ADD COLUMN     "taken_over_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "set_aside_response" (
    "id" UUID NOT NULL,
    "call_back_id" UUID NOT NULL,
    "contribution_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "value" "ResponseValue" NOT NULL,
    "entered_by_id" UUID NOT NULL,
    "provenance" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "set_aside_response_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "set_aside_response_call_back_id_idx" ON "set_aside_response"("call_back_id");

-- CreateIndex
CREATE INDEX "set_aside_response_person_id_idx" ON "set_aside_response"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "set_aside_response_contribution_id_person_id_key" ON "set_aside_response"("contribution_id", "person_id");

-- AddForeignKey
ALTER TABLE "set_aside_response" ADD CONSTRAINT "set_aside_response_call_back_id_fkey" FOREIGN KEY ("call_back_id") REFERENCES "call_back"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "set_aside_response" ADD CONSTRAINT "set_aside_response_contribution_id_fkey" FOREIGN KEY ("contribution_id") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "set_aside_response" ADD CONSTRAINT "set_aside_response_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
