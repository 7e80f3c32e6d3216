package id.bangkom.chassis.security;

/** What an account may be, as the sign-in token names it. */
public enum Role {
    /** Head of the city's HR agency (Kepala BKPSDM). */
    TENANT_ADMIN,
    /** Competence analyst of the HR agency. */
    ANALYST,
    /** Personnel officer of one department; sees that unit and below. */
    OPD_ADMIN,
    /** Compiling official (PyB: Sekretaris Daerah). */
    COMPILER,
    /** Stipulating official (PPK: Wali Kota). */
    STIPULATOR,
    SUPERVISOR,
    EMPLOYEE,
    ASSESSOR,
    PARTNER,
    AUDITOR,
    /** Runs the platform; belongs to no tenant and sees no personal data. */
    OPERATOR
}
