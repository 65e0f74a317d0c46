/** What describes the API: the OpenAPI document, and the page that is made from it. */
@NullMarked
package entente.api.description;

import org.jspecify.annotations.NullMarked;
