/** Owns the list of the shipped rules set: every file of it, imported so that bundles hold them. A test keeps it complete. */
import type { RuleFile } from '../src/model/rule';
import calendar from './calendar.json';
import archiveCopiesCheck from './checks/archive-copies.json';
import bankReceiptToFinanceCheck from './checks/bank-receipt-to-finance.json';
import cashBuyerNoticeCheck from './checks/cash-buyer-notice.json';
import cashBuyerTaxesCheck from './checks/cash-buyer-taxes.json';
import complaintCallbackCheck from './checks/complaint-callback.json';
import complaintCallbackLevelCheck from './checks/complaint-callback-level.json';
import complaintChannelCheck from './checks/complaint-channel.json';
import complaintSignatureCheck from './checks/complaint-signature.json';
import complaintStewardReplyCheck from './checks/complaint-steward-reply.json';
import complaintUnassignedCheck from './checks/complaint-unassigned.json';
import conductUnrectifiedCheck from './checks/conduct-unrectified.json';
import contractSigningCheck from './checks/contract-signing.json';
import contractToBankCheck from './checks/contract-to-bank.json';
import datesOutOfOrderCheck from './checks/dates-out-of-order.json';
import developerSealCheck from './checks/developer-seal.json';
import feeInvoiceToFinanceCheck from './checks/fee-invoice-to-finance.json';
import filingCollectionCheck from './checks/filing-collection.json';
import filingFormCheck from './checks/filing-form.json';
import filingStatutoryCheck from './checks/filing-statutory.json';
import filingSubmissionCheck from './checks/filing-submission.json';
import freeSlipReturnCheck from './checks/free-slip-return.json';
import futureDateCheck from './checks/future-date.json';
import handoverMissingCheck from './checks/handover-missing.json';
import lateSlipNotExplainedCheck from './checks/late-slip-not-explained.json';
import loanAmountMismatchCheck from './checks/loan-amount-mismatch.json';
import loanBankMissingCheck from './checks/loan-bank-missing.json';
import loanChecklistCheck from './checks/loan-checklist.json';
import loanInvoiceToCustomerCheck from './checks/loan-invoice-to-customer.json';
import loanMaterialsCheck from './checks/loan-materials.json';
import loanProgressStaleCheck from './checks/loan-progress-stale.json';
import loanReconciliationCheck from './checks/loan-reconciliation.json';
import monthEndArchiveCheck from './checks/month-end-archive.json';
import monthlyCallbackCheck from './checks/monthly-callback.json';
import monthlyExpiryCheck from './checks/monthly-expiry.json';
import monthlyPriceMissingCheck from './checks/monthly-price-missing.json';
import monthlyVisitsCheck from './checks/monthly-visits.json';
import paidSlipReturnCheck from './checks/paid-slip-return.json';
import priceOffListCheck from './checks/price-off-list.json';
import repairCallbackCheck from './checks/repair-callback.json';
import repairDispatchCheck from './checks/repair-dispatch.json';
import repairFeeNotExplainedCheck from './checks/repair-fee-not-explained.json';
import repairStewardReplyCheck from './checks/repair-steward-reply.json';
import reworkDailyReportCheck from './checks/rework-daily-report.json';
import reworkDueCheck from './checks/rework-due.json';
import serviceCallbackCheck from './checks/service-callback.json';
import serviceTimeUnconfirmedCheck from './checks/service-time-unconfirmed.json';
import slipNumberDuplicateCheck from './checks/slip-number-duplicate.json';
import slipNumberGapCheck from './checks/slip-number-gap.json';
import slipUnpaidCheck from './checks/slip-unpaid.json';
import stampDutyAmountCheck from './checks/stamp-duty-amount.json';
import subscriptionNumberDuplicateCheck from './checks/subscription-number-duplicate.json';
import subscriptionNumberGapCheck from './checks/subscription-number-gap.json';
import transactionFeeAmountCheck from './checks/transaction-fee-amount.json';
import unreadableCellCheck from './checks/unreadable-cell.json';
import conditions from './conditions.json';
import deedTaxFee from './fees/deed-tax.json';
import maintenanceFundFee from './fees/maintenance-fund.json';
import stampDutyFee from './fees/stamp-duty.json';
import transactionFeeFee from './fees/transaction-fee.json';
import callbacksRegister from './registers/callbacks.json';
import complaintsRegister from './registers/complaints.json';
import filingsRegister from './registers/filings.json';
import handoversRegister from './registers/handovers.json';
import inspectionsRegister from './registers/inspections.json';
import monthlyServicesRegister from './registers/monthly-services.json';
import mortgagesRegister from './registers/mortgages.json';
import priceListRegister from './registers/price-list.json';
import repairsRegister from './registers/repairs.json';
import reworksRegister from './registers/reworks.json';
import slipsRegister from './registers/slips.json';
import specialServicesRegister from './registers/special-services.json';
import subscriptionsRegister from './registers/subscriptions.json';
import calendarSchema from './schema/calendar.schema.json';
import checkSchema from './schema/check.schema.json';
import conditionsSchema from './schema/conditions.schema.json';
import feeSchema from './schema/fee.schema.json';
import registerSchema from './schema/register.schema.json';

/** Paths are inside `rules/`. */
export const shippedRules: readonly RuleFile[] = [
  { path: 'calendar.json', json: calendar },
  { path: 'checks/archive-copies.json', json: archiveCopiesCheck },
  { path: 'checks/bank-receipt-to-finance.json', json: bankReceiptToFinanceCheck },
  { path: 'checks/cash-buyer-notice.json', json: cashBuyerNoticeCheck },
  { path: 'checks/cash-buyer-taxes.json', json: cashBuyerTaxesCheck },
  { path: 'checks/complaint-callback-level.json', json: complaintCallbackLevelCheck },
  { path: 'checks/complaint-callback.json', json: complaintCallbackCheck },
  { path: 'checks/complaint-channel.json', json: complaintChannelCheck },
  { path: 'checks/complaint-signature.json', json: complaintSignatureCheck },
  { path: 'checks/complaint-steward-reply.json', json: complaintStewardReplyCheck },
  { path: 'checks/complaint-unassigned.json', json: complaintUnassignedCheck },
  { path: 'checks/conduct-unrectified.json', json: conductUnrectifiedCheck },
  { path: 'checks/contract-signing.json', json: contractSigningCheck },
  { path: 'checks/contract-to-bank.json', json: contractToBankCheck },
  { path: 'checks/dates-out-of-order.json', json: datesOutOfOrderCheck },
  { path: 'checks/developer-seal.json', json: developerSealCheck },
  { path: 'checks/fee-invoice-to-finance.json', json: feeInvoiceToFinanceCheck },
  { path: 'checks/filing-collection.json', json: filingCollectionCheck },
  { path: 'checks/filing-form.json', json: filingFormCheck },
  { path: 'checks/filing-statutory.json', json: filingStatutoryCheck },
  { path: 'checks/filing-submission.json', json: filingSubmissionCheck },
  { path: 'checks/free-slip-return.json', json: freeSlipReturnCheck },
  { path: 'checks/future-date.json', json: futureDateCheck },
  { path: 'checks/handover-missing.json', json: handoverMissingCheck },
  { path: 'checks/late-slip-not-explained.json', json: lateSlipNotExplainedCheck },
  { path: 'checks/loan-amount-mismatch.json', json: loanAmountMismatchCheck },
  { path: 'checks/loan-bank-missing.json', json: loanBankMissingCheck },
  { path: 'checks/loan-checklist.json', json: loanChecklistCheck },
  { path: 'checks/loan-invoice-to-customer.json', json: loanInvoiceToCustomerCheck },
  { path: 'checks/loan-materials.json', json: loanMaterialsCheck },
  { path: 'checks/loan-progress-stale.json', json: loanProgressStaleCheck },
  { path: 'checks/loan-reconciliation.json', json: loanReconciliationCheck },
  { path: 'checks/month-end-archive.json', json: monthEndArchiveCheck },
  { path: 'checks/monthly-callback.json', json: monthlyCallbackCheck },
  { path: 'checks/monthly-expiry.json', json: monthlyExpiryCheck },
  { path: 'checks/monthly-price-missing.json', json: monthlyPriceMissingCheck },
  { path: 'checks/monthly-visits.json', json: monthlyVisitsCheck },
  { path: 'checks/paid-slip-return.json', json: paidSlipReturnCheck },
  { path: 'checks/price-off-list.json', json: priceOffListCheck },
  { path: 'checks/repair-callback.json', json: repairCallbackCheck },
  { path: 'checks/repair-dispatch.json', json: repairDispatchCheck },
  { path: 'checks/repair-fee-not-explained.json', json: repairFeeNotExplainedCheck },
  { path: 'checks/repair-steward-reply.json', json: repairStewardReplyCheck },
  { path: 'checks/rework-daily-report.json', json: reworkDailyReportCheck },
  { path: 'checks/rework-due.json', json: reworkDueCheck },
  { path: 'checks/service-callback.json', json: serviceCallbackCheck },
  { path: 'checks/service-time-unconfirmed.json', json: serviceTimeUnconfirmedCheck },
  { path: 'checks/slip-number-duplicate.json', json: slipNumberDuplicateCheck },
  { path: 'checks/slip-number-gap.json', json: slipNumberGapCheck },
  { path: 'checks/slip-unpaid.json', json: slipUnpaidCheck },
  { path: 'checks/stamp-duty-amount.json', json: stampDutyAmountCheck },
  { path: 'checks/subscription-number-duplicate.json', json: subscriptionNumberDuplicateCheck },
  { path: 'checks/subscription-number-gap.json', json: subscriptionNumberGapCheck },
  { path: 'checks/transaction-fee-amount.json', json: transactionFeeAmountCheck },
  { path: 'checks/unreadable-cell.json', json: unreadableCellCheck },
  { path: 'conditions.json', json: conditions },
  { path: 'fees/deed-tax.json', json: deedTaxFee },
  { path: 'fees/maintenance-fund.json', json: maintenanceFundFee },
  { path: 'fees/stamp-duty.json', json: stampDutyFee },
  { path: 'fees/transaction-fee.json', json: transactionFeeFee },
  { path: 'registers/callbacks.json', json: callbacksRegister },
  { path: 'registers/complaints.json', json: complaintsRegister },
  { path: 'registers/filings.json', json: filingsRegister },
  { path: 'registers/handovers.json', json: handoversRegister },
  { path: 'registers/inspections.json', json: inspectionsRegister },
  { path: 'registers/monthly-services.json', json: monthlyServicesRegister },
  { path: 'registers/mortgages.json', json: mortgagesRegister },
  { path: 'registers/price-list.json', json: priceListRegister },
  { path: 'registers/repairs.json', json: repairsRegister },
  { path: 'registers/reworks.json', json: reworksRegister },
  { path: 'registers/slips.json', json: slipsRegister },
  { path: 'registers/special-services.json', json: specialServicesRegister },
  { path: 'registers/subscriptions.json', json: subscriptionsRegister },
  { path: 'schema/calendar.schema.json', json: calendarSchema },
  { path: 'schema/check.schema.json', json: checkSchema },
  { path: 'schema/conditions.schema.json', json: conditionsSchema },
  { path: 'schema/fee.schema.json', json: feeSchema },
  { path: 'schema/register.schema.json', json: registerSchema },
];
