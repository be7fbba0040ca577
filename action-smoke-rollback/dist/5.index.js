export const id = 5;
export const ids = [5];
export const modules = {

/***/ 83005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeAuditLog: () => (/* binding */ makeAuditLog)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17780);


/** Cloud Logging, in the project of the service and beside the revision's own lines: the log `run-delivery/audit`. */
function makeAuditLog(parts) {
    const transport = (0,_transport_js__WEBPACK_IMPORTED_MODULE_1__/* .makeTransport */ ._)(parts);
    const url = `${parts.endpoints.origin('logging')}/v2/entries:write`;
    return {
        write: async (audit) => {
            await transport.json({
                wanted: `write the audit line to the log of project '${audit.place.project}'`,
                // Not lost and not doubled when it is repeated: Logging drops an entry whose time and insertId it has.
                kind: 'read',
                method: 'POST',
                url,
                body: { entries: [entryOf(audit)] },
                timeoutMs: 10_000,
            });
        },
    };
}
function entryOf({ place: { project, region, service }, line }) {
    const { at, revision, actor, conclusion } = line;
    return {
        logName: `projects/${project}/logs/${encodeURIComponent('run-delivery/audit')}`,
        resource: {
            type: 'cloud_run_revision',
            labels: {
                ...{ project_id: project, location: region, service_name: service, configuration_name: service },
                revision_name: revision ?? '',
            },
        },
        severity: 'NOTICE',
        timestamp: at,
        insertId: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(line)).digest('hex').slice(0, 32),
        jsonPayload: { message: `${actor}: ${service} ${conclusion}`, ...line },
    };
}


/***/ })

};
