/** S3: buckets of objects, whose creation the bus is told of. */
package perennial.local.objects;
