/** The OpenID Connect provider of the demonstration; any other one takes its place by configuration. */
@NullMarked
package id.bangkom.local.signin;

import org.jspecify.annotations.NullMarked;
