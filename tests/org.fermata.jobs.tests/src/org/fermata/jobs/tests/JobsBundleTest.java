// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs.tests;

import static org.junit.Assert.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.Test;

public final class JobsBundleTest {

  @Test
  public void aJobRunsWithoutAWorkbench() throws InterruptedException {
    var ran = new CountDownLatch(1);
    Job job = Job.create("probe", monitor -> {
      ran.countDown();
      return Status.OK_STATUS;
    });
    job.schedule();
    assertTrue(ran.await(10, TimeUnit.SECONDS));
  }
}
