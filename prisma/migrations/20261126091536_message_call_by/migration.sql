-- AlterTable
ALTER TABLE "message" ADD COLUMN     "call_by_id" UUID;
