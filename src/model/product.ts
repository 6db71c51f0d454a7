/** Owns the product's version, as it stands on what people keep. */
import product from '../../package.json';

export const productVersion: string = product.version;
